"""UI TOUR: the main job, played by the keyboard alone.

Holds the player, the script of each desk, the driver of the processes and its questions.
Knows keys, widgets by name and what they show; never calls a service and never sets a value.
"""
