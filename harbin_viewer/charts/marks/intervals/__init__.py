"""How far off figures may be, as it is drawn: `whiskers` on bars and single points, `bands` along lines."""
