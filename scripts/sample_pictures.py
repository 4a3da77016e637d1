"""The pictures of the sample site, drawn.

Responsible for one deterministic drawing per name, so that no picture of the sample is anyone
else's. Not for files and sizes (make_sample).
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

from PIL import Image, ImageColor, ImageDraw

WIDTH, HEIGHT = 1200, 675
_SCALE = 2  # drawn larger and reduced: smooth edges

Colour = str
Drawing = Callable[["Canvas"], None]


class Canvas:
    """A surface measured in the finished picture's pixels."""

    def __init__(self, seed: str) -> None:
        self.image = Image.new("RGB", (WIDTH * _SCALE, HEIGHT * _SCALE))
        self.random = random.Random(seed)
        self._draw = ImageDraw.Draw(self.image)

    def finished(self) -> Image.Image:
        return self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)

    def gradient(self, top: Colour, bottom: Colour, start: float = 0, end: float = HEIGHT) -> None:
        one, other = ImageColor.getrgb(top), ImageColor.getrgb(bottom)
        first, last = int(start * _SCALE), int(end * _SCALE)
        for y in range(first, last):
            part = (y - first) / max(1, last - first)
            mixed = tuple(round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
            self._draw.line([(0, y), (WIDTH * _SCALE, y)], fill=mixed)

    def box(self, x: float, y: float, w: float, h: float, fill: Colour, radius: float = 0) -> None:
        corners = [x * _SCALE, y * _SCALE, (x + w) * _SCALE, (y + h) * _SCALE]
        self._draw.rounded_rectangle(corners, radius * _SCALE, fill=fill)

    def disc(self, x: float, y: float, r: float, fill: Colour) -> None:
        corners = [(x - r) * _SCALE, (y - r) * _SCALE, (x + r) * _SCALE, (y + r) * _SCALE]
        self._draw.ellipse(corners, fill=fill)

    def shape(self, points: Sequence[tuple[float, float]], fill: Colour) -> None:
        self._draw.polygon([(x * _SCALE, y * _SCALE) for x, y in points], fill=fill)

    def line(self, points: Sequence[tuple[float, float]], fill: Colour, width: float = 3) -> None:
        scaled = [(x * _SCALE, y * _SCALE) for x, y in points]
        self._draw.line(scaled, fill=fill, width=round(width * _SCALE), joint="curve")


def draw(name: str) -> Image.Image:
    """The picture of that name, 1200 by 675 pixels."""
    canvas = Canvas(name)
    SCENES[name](canvas)
    return canvas.finished()


# -- water -------------------------------------------------------------------------------------


def _sea(c: Canvas, sky: Sequence[Colour], sea: Sequence[Colour], line: float, shine: Colour,
         sun: tuple[float, float, float]) -> None:  # fmt: skip
    c.gradient(sky[0], sky[1], 0, line)
    x, y, r = sun
    c.disc(x, y, r, shine)
    c.gradient(sea[0], sea[1], line, HEIGHT)
    for step in range(46):
        at = line + 6 + step * step * 0.15
        half = r * (0.5 + c.random.random()) * (1 + step / 30)
        shift = c.random.uniform(-r, r) * 0.6
        if at < HEIGHT:
            c.line([(x + shift - half, at), (x + shift + half, at)], shine, 0.8 + step / 22)


def _boat(c: Canvas, x: float, y: float, size: float, hull: Colour, cabin: Colour) -> None:
    c.shape([(x, y), (x + 6 * size, y), (x + 5 * size, y + size), (x + size, y + size)], hull)
    c.box(x + 1.6 * size, y - 0.9 * size, 2 * size, 0.9 * size, cabin, 3)
    c.line([(x + 4.2 * size, y), (x + 4.2 * size, y - 2.8 * size)], hull, size / 9)


def _crane(c: Canvas, x: float, y: float, size: float, colour: Colour) -> None:
    c.line([(x, y), (x, y - 5 * size)], colour, size / 4)
    c.line([(x + size, y), (x + size, y - 5 * size)], colour, size / 4)
    c.line([(x - 2 * size, y - 5 * size), (x + 5 * size, y - 5.4 * size)], colour, size / 3.4)
    c.line([(x + 0.5 * size, y - 7 * size), (x + 5 * size, y - 5.4 * size)], colour, size / 12)
    c.line([(x + 0.5 * size, y - 7 * size), (x + 0.5 * size, y - 5 * size)], colour, size / 5)
    c.line([(x + 4 * size, y - 5.3 * size), (x + 4 * size, y - 3.4 * size)], colour, size / 14)


def harbour_dusk(c: Canvas) -> None:
    _sea(c, ("#27335f", "#f4a26b"), ("#c7785c", "#1b2344"), 400, "#ffe0a8", (760, 360, 46))
    c.shape([(0, 404), (0, 352), (150, 330), (330, 356), (480, 384), (620, 404)], "#3a3359")
    for x, size in ((90, 30), (280, 36), (980, 34)):
        _crane(c, x, 404, size, "#1c1c38")
    c.box(860, 404, 340, 26, "#1c1c38")
    _boat(c, 520, 448, 26, "#15172f", "#e9c9a6")
    _boat(c, 260, 520, 40, "#10122a", "#d99a76")


def ferry(c: Canvas) -> None:
    _sea(c, ("#9fb9c9", "#e4e6e0"), ("#9db0b6", "#4d6a76"), 380, "#f7f3e6", (300, 180, 40))
    c.shape([(700, 384), (900, 330), (1200, 318), (1200, 384)], "#7f98a1")
    c.shape([(240, 400), (900, 400), (850, 480), (300, 480)], "#274654")
    c.box(330, 330, 460, 70, "#f3f1ea", 8)
    c.box(420, 280, 200, 50, "#dfe3df", 8)
    c.box(640, 250, 46, 80, "#b5513c", 4)
    for step in range(11):
        c.box(350 + step * 40, 350, 24, 20, "#46616d", 4)


def tide_gauge(c: Canvas) -> None:
    _sea(c, ("#c9dbe2", "#f4ead8"), ("#6fa0a8", "#1f5560"), 330, "#fff6dc", (930, 170, 50))
    c.box(420, 60, 120, 580, "#f7f5ee", 6)
    for step in range(24):
        y = 84 + step * 23
        c.box(420, y, 70 if step % 4 == 0 else 38, 8, "#a83f2f" if step % 8 < 4 else "#22333b")
    c.gradient("#2f6e78", "#1d4c57", 470, HEIGHT)
    for step in range(30):
        x, y = c.random.uniform(0, WIDTH), 474 + step * step * 0.22
        c.line([(x, y), (x + 60 + step * 4, y)], "#7fb2b5", 1.6)


def river_delta(c: Canvas) -> None:
    c.gradient("#d9c08e", "#b98b5d")
    for index in range(7):
        x, width = 180 + index * 20, 30 - index * 2
        points = []
        for step in range(60):
            y = step * 12
            x += math.sin(step / 5 + index) * 8 + (index - 3) * 2.6 * step / 30
            points.append((x + 380, y))
        c.line(points, "#2b7a86", width)
        c.line(points, "#5fb0b4", width / 3)
    for _ in range(260):
        c.disc(c.random.uniform(0, WIDTH), c.random.uniform(0, HEIGHT), 3, "#6d7f45")


def old_map(c: Canvas) -> None:
    c.gradient("#efe2c2", "#e2cd9f")
    for step in range(1, 12):
        c.line([(step * 100, 0), (step * 100, HEIGHT)], "#d3bd8d", 1)
        c.line([(0, step * 62), (WIDTH, step * 62)], "#d3bd8d", 1)
    river = [(480 + math.sin(y / 70) * 90 + y * 0.25, y) for y in range(0, HEIGHT + 20, 10)]
    c.line(river, "#4d7f93", 16)
    border = [(x + 6 * math.sin(y), y) for x, y in river]
    for one, other in zip(border[::2], border[1::2], strict=False):
        c.line([(one[0] - 70, one[1]), (other[0] - 70, other[1])], "#8d3b2b", 5)
    for _ in range(30):
        x, y = c.random.uniform(40, WIDTH), c.random.uniform(40, HEIGHT)
        c.line([(x, y), (x + 16, y - 26), (x + 32, y)], "#97815a", 3)
    c.disc(1040, 120, 54, "#cdb27c")
    c.shape([(1040, 56), (1052, 120), (1040, 184), (1028, 120)], "#7a3f2c")


# -- rooms and paper ---------------------------------------------------------------------------


def _shelves(c: Canvas, colours: Sequence[Colour], wood: Colour, back: Colour,
             gaps: Sequence[tuple[int, int]] = ()) -> None:  # fmt: skip
    c.gradient(back, wood)
    for row in range(3):
        base = 205 + row * 215
        c.box(0, base, WIDTH, 18, wood)
        x = 24.0
        while x < WIDTH - 40:
            width, tall = c.random.uniform(20, 46), c.random.uniform(120, 172)
            gone = any(row == r and int(x) // 200 == part for r, part in gaps)
            if not gone:
                c.box(x, base - tall, width, tall, c.random.choice(list(colours)), 3)
                c.box(x + 4, base - tall + 22, width - 8, 12, "#efe3c8")
            x += width + 4


def harbour_books(c: Canvas) -> None:
    _shelves(c, ("#7a3b2e", "#93543c", "#2f4858", "#50624f", "#a2794a"), "#3c2a20", "#6b5040",
             gaps=((1, 4),))  # fmt: skip


def registers(c: Canvas) -> None:
    _shelves(c, ("#264653", "#2a9d8f", "#8ab17d", "#c9a24f", "#b5533c"), "#4a3423", "#e8d9b9")


def empty_shelves(c: Canvas) -> None:
    _shelves(c, ("#8a8f98",), "#2b2f38", "#4a505c",
             gaps=[(row, part) for row in range(3) for part in (0, 1, 2, 3, 5)])  # fmt: skip
    c.line([(300, 0), (300, 120)], "#1b1e25", 4)
    c.shape([(250, 150), (350, 150), (320, 110), (280, 110)], "#e8c45b")
    c.disc(300, 154, 22, "#fff1bf")


def drawers(c: Canvas) -> None:
    c.gradient("#8a6a4a", "#6a4e35")
    for row in range(4):
        for column in range(6):
            x, y = 24 + column * 194, 20 + row * 162
            opened = (row, column) == (2, 3)
            c.box(x, y, 180, 148, "#a9825a" if not opened else "#d9b988", 8)
            c.box(x + 46, y + 34, 88, 34, "#f3e8cf", 3)
            if (row + column) % 3:
                c.box(x + 58, y + 47, 62, 6, "#7a6a55")
            c.disc(x + 90, y + 104, 11, "#4a3523")
            if opened:
                c.box(x + 20, y - 26, 130, 40, "#fbf6e8", 2)
                c.box(x + 34, y - 14, 84, 6, "#8f8775")


def _page(c: Canvas, x: float, y: float, w: float, h: float, lines: int, right: bool) -> None:
    c.box(x + 10, y + 12, w, h, "#3a3a3a")
    c.box(x, y, w, h, "#fbf8ef", 3)
    for step in range(lines):
        long = (w - 80) * (0.6 if step % 5 == 4 else c.random.uniform(0.86, 1))
        start = x + w - 40 - long if right else x + 40
        c.box(start, y + 60 + step * (h - 110) / lines, long, 8, "#6f747c", 4)


def two_pages(c: Canvas) -> None:
    c.gradient("#3b5b66", "#22383f")
    _page(c, 150, 70, 430, 540, 15, right=False)
    _page(c, 620, 70, 430, 540, 15, right=True)
    c.box(150, 40, 120, 16, "#e3b04b", 4)
    c.box(930, 40, 120, 16, "#d1694a", 4)


def stamped_page(c: Canvas) -> None:
    c.gradient("#c8b79a", "#a98f6c")
    _page(c, 330, 40, 540, 620, 16, right=True)
    for radius, colour in ((86, "#a8322d"), (76, "#fbf8ef"), (66, "#a8322d"), (60, "#fbf8ef")):
        c.disc(470, 520, radius, colour)
    c.box(420, 506, 100, 12, "#a8322d", 3)
    c.box(434, 530, 72, 10, "#a8322d", 3)


def lamp_desk(c: Canvas) -> None:
    c.gradient("#1d2a3a", "#2d3b45", 0, 500)
    c.shape([(560, 210), (760, 210), (1010, 500), (310, 500)], "#6e6346")
    c.shape([(590, 210), (730, 210), (900, 500), (420, 500)], "#b19a5d")
    c.gradient("#5a3d28", "#3a2719", 500, HEIGHT)
    c.line([(660, 500), (660, 180)], "#0e141b", 10)
    c.shape([(540, 216), (780, 216), (730, 130), (590, 130)], "#2f6b4f")
    c.box(600, 490, 120, 16, "#0e141b", 6)
    for step in range(5):
        c.box(170 + step * 5, 470 - step * 18, 220, 16, ("#8f3f35", "#d8c49a")[step % 2], 3)
    _page(c, 820, 516, 260, 90, 4, right=True)


def switched_off(c: Canvas) -> None:
    c.gradient("#20242e", "#343b48")
    c.box(300, 110, 600, 380, "#0d1016", 18)
    c.box(322, 132, 556, 336, "#161b24", 8)
    c.box(560, 490, 80, 60, "#0d1016")
    c.box(450, 548, 300, 18, "#0d1016", 8)
    for step in range(9):
        shade = 46 + step * 4
        c.box(
            372,
            172 + step * 30,
            460 - (step * 53) % 190,
            8,
            f"#{shade:02x}{shade + 8:02x}{shade + 22:02x}",
            4,
        )
    c.disc(600, 478, 5, "#d1694a")
    c.gradient("#2b2119", "#1d1611", 566, HEIGHT)


def terminal(c: Canvas) -> None:
    c.gradient("#d7dee4", "#b9c4cd")
    c.box(170, 80, 860, 520, "#1e2430", 16)
    c.box(170, 80, 860, 44, "#2f3846", 16)
    for step, colour in enumerate(("#e06c5f", "#e3b04b", "#6fae75")):
        c.disc(204 + step * 28, 102, 9, colour)
    for step in range(11):
        indent = (0, 0, 0, 0, 40, 40, 80, 0, 0, 40, 0)[step]
        x = 210.0 + indent
        for part in range(2 + c.random.randrange(3)):
            w = c.random.uniform(50, 150)
            c.box(
                x, 156 + step * 38, w, 12, ("#7fb4d8", "#c9d2dd", "#a7c98b", "#d9a86c")[part % 4], 5
            )
            x += w + 16


def columns(c: Canvas) -> None:
    c.gradient("#f2efe6", "#e2dccb")
    c.line([(130, 560), (1080, 560)], "#3c4450", 4)
    heights = (150, 190, 176, 240, 262, 250, 322, 300, 372, 410)
    for step, tall in enumerate(heights):
        x = 160 + step * 92
        c.box(x, 560 - tall, 54, tall, "#35647a" if step != 6 else "#c2603f", 3)
    c.line([(187 + step * 92, 520 - tall * 0.8) for step, tall in enumerate(heights)], "#d9a441", 6)
    for step in range(1, 5):
        c.line([(130, 560 - step * 100), (1080, 560 - step * 100)], "#cfc8b6", 1)


# -- windows, houses, trains -------------------------------------------------------------------


def _window(c: Canvas, wall: Colour, sky: Sequence[Colour], sea: Sequence[Colour],
            lights: Sequence[tuple[float, float, float]], light: Colour) -> None:  # fmt: skip
    c.gradient(sky[0], sky[1], 0, 400)
    c.gradient(sea[0], sea[1], 400, HEIGHT)
    for x, y, r in lights:
        c.disc(x, y, r, light)
        for step in range(5):
            c.line([(x - r, 420 + step * 22), (x + r, 420 + step * 22)], light, 3)
    for x in (480, 560):
        c.line([(x, 430), (x, 200)], "#2a2a33", 5)
    for x, y, w, h in ((0, 0, 300, HEIGHT), (900, 0, 300, HEIGHT), (0, 0, WIDTH, 60)):
        c.box(x, y, w, h, wall)
    c.box(260, 580, 680, 95, wall)
    c.box(240, 566, 720, 24, "#e9e3d6", 4)
    for x, y, w, h in (
        (292, 52, 16, 520),
        (892, 52, 16, 520),
        (592, 52, 16, 520),
        (292, 300, 616, 12),
    ):
        c.box(x, y, w, h, "#e9e3d6")


def window_morning(c: Canvas) -> None:
    _window(
        c, "#b9a48a", ("#f6d9b5", "#f4b98a"), ("#d99a7a", "#7a6a7f"), [(700, 370, 34)], "#fff0cf"
    )


def window_noon(c: Canvas) -> None:
    _window(
        c, "#c9c0ae", ("#8fc3e0", "#d8ecf2"), ("#4fa0b5", "#2b7086"), [(760, 130, 30)], "#fffbe8"
    )


def window_night(c: Canvas) -> None:
    _window(c, "#3a3a48", ("#0f1630", "#26335c"), ("#141d3a", "#0a1024"),
            [(440, 392, 6), (660, 390, 7), (820, 394, 5)], "#ffd98a")  # fmt: skip


def customs_house(c: Canvas) -> None:
    _sea(c, ("#bcd3dd", "#f3e3c9"), ("#7fa3a8", "#3f6f78"), 520, "#fff3d2", (1010, 150, 44))
    c.box(180, 190, 800, 340, "#d8b98f")
    c.shape([(150, 194), (1010, 194), (940, 110), (220, 110)], "#9c5b43")
    c.box(540, 60, 90, 70, "#d8b98f")
    c.shape([(530, 64), (640, 64), (585, 16)], "#9c5b43")
    for step in range(6):
        x = 222 + step * 126
        c.box(x, 250, 84, 150, "#f5ead5", 40)
        c.box(x + 8, 258, 68, 142, "#3d5f6b", 34)
        c.box(x + 38, 258, 6, 142, "#f5ead5")
    c.box(0, 520, WIDTH, 22, "#8b7a63")


def night_train(c: Canvas) -> None:
    c.gradient("#10183a", "#3c3a6b", 0, 470)
    for _ in range(120):
        c.disc(c.random.uniform(0, WIDTH), c.random.uniform(0, 330), 1.3, "#dfe4ff")
    c.disc(980, 120, 44, "#f2ead0")
    c.disc(962, 110, 44, "#1a2146")
    hills = [(0, 470), (180, 330), (380, 430), (600, 300), (860, 440), (1200, 340)]
    c.shape([*hills, (1200, 480), (0, 480)], "#1c2145")
    c.gradient("#171a2e", "#0d0f1c", 470, HEIGHT)
    c.box(-20, 420, 1130, 130, "#24324f", 16)
    for step in range(12):
        c.box(30 + step * 88, 446, 62, 46, "#ffd88a" if step not in {2, 7, 8} else "#3b4a6b", 6)
    c.box(-20, 510, 1130, 8, "#b5513c")
    c.line([(0, 572), (WIDTH, 572)], "#6a6f86", 5)
    for step in range(30):
        c.box(step * 44, 578, 24, 8, "#3a3644")


def dunes_train(c: Canvas) -> None:
    c.gradient("#f0c27b", "#f6e2bd", 0, 360)
    c.disc(260, 150, 52, "#fff2d0")
    for step, colour in enumerate(("#d9a566", "#c98d51", "#b3733f")):
        base = 330 + step * 90
        points = [
            (x, base + math.sin(x / (130 + step * 40) + step * 2) * 34)
            for x in range(0, WIDTH + 20, 20)
        ]
        c.shape([*points, (WIDTH, HEIGHT), (0, HEIGHT)], colour)
    for step in range(6):
        c.box(420 + step * 104, 352, 96, 34, "#6b3f2e" if step else "#40302b", 5)
        c.box(432 + step * 104, 360, 72, 10, "#f6e2bd", 3)


SCENES: dict[str, Drawing] = {
    scene.__name__.replace("_", "-"): scene
    for scene in (
        harbour_dusk, harbour_books, tide_gauge, columns, drawers, customs_house, window_morning,
        window_noon, window_night, night_train, ferry, switched_off, empty_shelves, registers,
        stamped_page, lamp_desk, two_pages, river_delta, old_map, dunes_train, terminal,
    )
}  # fmt: skip
