"""The command line: what each command prints, and the code it ends with."""
