"""``python -m webapp`` is the console script ``fairnotice``."""

from webapp.cli import main

if __name__ == "__main__":
    main()
