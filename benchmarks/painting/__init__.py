"""How fast the window paints: libraries, scenarios in processes of their own, and the table."""
