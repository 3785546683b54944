"""How it looks: facts and rules in, HTML out; HTML in, paper out."""
