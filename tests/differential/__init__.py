"""The same interviews in our engine and in ODK Web Forms', compared after each answer."""
