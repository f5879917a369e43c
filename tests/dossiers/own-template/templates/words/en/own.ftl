nav-articles = Clippings
