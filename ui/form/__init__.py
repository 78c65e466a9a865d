"""UI FORM: draws the effects of a form session.

Holds one small class for each kind of question.
Knows keys and focus; never computes an answer and keeps none.
"""
