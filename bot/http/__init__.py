"""The web server: sessions, forgery guards, headers, static files. It knows no feature.

A feature makes a `Package` (its routes, templates and static files) and adds it to the `Site`;
`Server` then listens. `Site.render` draws a page in the person's language.
"""
