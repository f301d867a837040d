"""What the store hands out: frozen plain records, standard library only."""
