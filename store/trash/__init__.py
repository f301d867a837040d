"""What was deleted: looking at it, restoring it, and emptying the trash for good."""
