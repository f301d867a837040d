"""What the doctor looks at, one part of the book a file; nothing here changes a book but what is called `mend`."""
