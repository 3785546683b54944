"""What the law says: dated, cited data in ``packs/``, opened as a book for one day and nation."""
