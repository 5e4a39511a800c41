"""What is kept about a person: showing it, handing it out, erasing it, letting it run out."""
