"""The window as a screen reader is told of it, over AT-SPI."""
