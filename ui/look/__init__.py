"""UI LOOK: tokens and signs.

Holds the theme, icons, sizes and the states of a page.
Knows colours by their role; never a colour of its own in code.
"""
