"""Forms made from the declared questions alone: what is shown, what was typed, what is wrong."""
