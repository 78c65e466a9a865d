"""JavaRosa itself beside our engine: pyxform's wheel brings it along in ``ODK_Validate.jar``."""
