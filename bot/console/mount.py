"""Adding the console to the web server."""

from __future__ import annotations

from pathlib import Path

from bot.console.alarms import AlarmPages
from bot.console.answers import AnswerPages
from bot.console.attention import Attention
from bot.console.case_actions import CaseActions
from bot.console.case_list import CaseList
from bot.console.case_page import CasePage
from bot.console.gate import Gate
from bot.console.login import Login
from bot.console.parts import Parts
from bot.console.session_form import SessionForm
from bot.console.shell import Shell
from bot.console.training_list import TrainingList
from bot.http.site import Package, Site


def mount(site: Site, parts: Parts) -> None:
    """Add the console's pages under `/console`. To be done before `site.application`."""
    gate, shell = Gate(site, parts), Shell(site, parts)
    page = CasePage(site, parts, gate, shell)
    routes = [
        *Login(site, parts, gate, shell).routes(),
        *CaseList(site, parts, gate, shell).routes(),
        *page.routes(),
        *CaseActions(site, parts, gate, shell, page).routes(),
        *Attention(site, parts, gate, shell).routes(),
        *AlarmPages(site, parts, gate, shell).routes(),
        *AnswerPages(site, parts, gate, shell).routes(),
        *TrainingList(site, parts, gate, shell).routes(),
        *SessionForm(site, parts, gate, shell).routes(),
    ]
    site.add(Package("console", Path(__file__).parent, routes))
