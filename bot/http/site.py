"""What all pages of this server share: drawing, languages, cookies, guards, failures."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.web_urldispatcher import AbstractRoute
from jinja2 import Environment, FileSystemLoader, PrefixLoader, StrictUndefined

from bot.clock import Clock
from bot.http.assets import PREFIX, Assets
from bot.http.cookies import SignedCookie
from bot.http.failures import Failure, Handler, failure_of, read_form, wants_page
from bot.http.forgery import FormGuard
from bot.http.headers import harden
from bot.http.language import Lang, Speak, language, remember
from bot.http.signing import Signer
from bot.http.streams import Streams

log = logging.getLogger(__name__)
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Package:
    """What a feature brings: routes, and `templates` and `static` below its folder.

    Templates are found as `<name>/<file>`, static files as `static("<name>/<file>")`. With
    `forms=False` its routes get no forms from browsers: they check by themselves who calls, and
    read the body by themselves.
    """

    name: str
    folder: Path
    routes: Sequence[web.RouteDef] = ()
    forms: bool = True


@dataclass(frozen=True, slots=True)
class SiteValues:
    """The settings of the site. `shown` are values every template may use (`organisation`).

    `public_url` is the address people use, when it differs from where the server listens;
    `max_body_kb` the largest request in kilobytes. `away` are the exceptions that mean that the
    database does not answer.
    """

    public_url: str | None = None
    max_body_kb: int = 64
    default_lang: Lang = "nl"
    shown: Mapping[str, object] = field(default_factory=dict)
    away: tuple[type[Exception], ...] = (OSError,)

    @property
    def secure(self) -> bool:
        """Whether people come over https."""
        return (self.public_url or "").startswith("https:")

    @property
    def root(self) -> str:
        """The path below which the site stands for people (`""` for the whole host)."""
        return urlsplit(self.public_url or "").path.rstrip("/")


class Site:
    """The pages of the desk. Features add their package; `application` is then served."""

    def __init__(self, values: SiteValues, speak: Speak, signer: Signer, clock: Clock) -> None:
        self.values = values
        self.speak = speak
        self.signer = signer
        self.clock = clock
        self.streams = Streams()
        self.forms = FormGuard(self.cookie("forms"), signer, values.public_url)
        self._assets = Assets()
        self._routes: list[web.RouteDef] = []
        self._formless: set[object] = set()
        self._folders: dict[str, FileSystemLoader] = {}
        self._templates = Environment(
            loader=PrefixLoader(self._folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(
            values.shown, static=lambda name: self.url(self._assets.path(name)), url=self.url
        )
        self.add(Package("http", _HERE))

    def add(self, package: Package) -> None:
        """Take the pages of a feature. To be done before `application`."""
        self._folders[package.name] = FileSystemLoader(package.folder / "templates")
        self._routes.extend(package.routes)
        if not package.forms:
            self._formless.update(route.handler for route in package.routes)
        static = package.folder / "static"
        if static.is_dir():
            self._assets.add(package.name, static)

    def cookie(self, label: str) -> SignedCookie:
        """A signed cookie of this site."""
        path = self.values.root or "/"
        return SignedCookie(label, self.signer, self.clock, path, self.values.secure)

    def url(self, path: str) -> str:
        """The address of a path of this site, such as `/privacy`, for links and redirects."""
        return self.values.root + path

    def lang(self, request: web.BaseRequest) -> Lang:
        """The language this browser is spoken to in."""
        return language(request, self.values.default_lang)

    def remember_lang(self, response: web.StreamResponse, lang: Lang) -> None:
        """Keep the chosen language in this browser."""
        remember(response, lang, path=self.values.root or "/", secure=self.values.secure)

    def render(
        self,
        request: web.Request,
        template: str,
        *,
        status: int = 200,
        lang: Lang | None = None,
        **context: object,
    ) -> web.Response:
        """A page: `template` with `say`, `lang` and `token` (for its forms) and `context`."""
        lang = lang or self.lang(request)
        text = self.draw(
            template, lang, token=self.forms.token(request), here=request.path, **context
        )
        response = web.Response(text=text, content_type="text/html", status=status)
        response.headers["Content-Language"] = lang
        self.forms.leave_cookie(request, response)
        return response

    def draw(self, template: str, lang: Lang, **context: object) -> str:
        """A template as HTML; for a piece of a page the caller gives the form token itself."""
        words = {"lang": lang, "say": self.speak(lang)}
        return self._templates.get_template(template).render({**words, **context})

    def redirect(self, path: str) -> web.Response:
        """See another page now (303, so that a reload does not send the form again)."""
        return web.Response(status=303, headers={"Location": self.url(path)})

    def application(self) -> web.Application:
        """The whole site as aiohttp serves it."""
        application = web.Application(
            middlewares=[self._around], client_max_size=self.values.max_body_kb * 1024
        )
        application.router.add_routes(self._routes)
        application.router.add_get(
            PREFIX + "/{version}/{name:.+}", self._assets.serve, name="static"
        )
        application.on_response_prepare.append(self._prepare)
        application.on_shutdown.append(self._shutdown)
        return application

    @web.middleware
    async def _around(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        started = time.perf_counter()
        try:
            if request.match_info.handler not in self._formless:
                await read_form(request)
                await self.forms.check(request)
            response = await handler(request)
        except Exception as error:
            failure = failure_of(error, self.values.away)
            if failure is None:
                raise
            response = self._failed(request, failure)
        _log_request(request, response.status, time.perf_counter() - started)
        return response

    def _failed(self, request: web.Request, failure: Failure) -> web.Response:
        lang = self.lang(request)
        if wants_page(request):
            return self.render(
                request, "http/failure.html", status=failure.status, key=f"http.{failure.key}"
            )
        text = self.speak(lang)(f"http.{failure.key}.text")
        return web.Response(text=str(text), status=failure.status)

    async def _prepare(self, _: web.Request, response: web.StreamResponse) -> None:
        harden(response, secure=self.values.secure)

    async def _shutdown(self, _: web.Application) -> None:
        self.streams.close()


def _log_request(request: web.Request, status: int, seconds: float) -> None:
    # The pattern of the route, not the address: an address may hold what belongs to somebody.
    route: AbstractRoute | None = request.match_info.route
    resource = route.resource if route is not None else None
    pattern = resource.canonical if resource is not None else "-"
    log.info(
        "request method=%s route=%s status=%d ms=%.0f",
        request.method,
        pattern,
        status,
        seconds * 1000,
    )
