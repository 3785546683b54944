"""Three real trials under invented names: facts as we ask for them, figures as they were told."""
