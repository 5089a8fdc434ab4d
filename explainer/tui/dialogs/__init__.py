"""What opens over the screen: help and the palette."""
