"""Layouts of the world, filled with made-up titles, names and texts (layouts.toml): more pages to learn from."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.model import Document
from kg.sources.language import language
from kg.sources.plain import blocks

TITLES = (
    "What Makes a Harbour Efficient? Evidence from Twelve Countries",
    "The Future of Shipyards in Small Towns",
    "Who Pays for the Docks: Tax, Tolls and Public Money",
    "Freight Rates and the Price of Bread",
    "Making Ports Work for the Regions",
)
NAMES = ("Ann Roe and Li Na", "Ann Roe, John Doe and Mary Major", "Li Na", "Ann Roe & John Doe")
BODIES = (
    "Ports carry four fifths of the trade of the world, and yet little is known of what makes them efficient. The paper uses "
    "data on 212 ports from 2004 to 2012 and finds that competition matters more than ownership.\nRegulators should therefore "
    "open the terminals to new firms. In the long run, the reform of 2009 could raise traffic by 12 percent.",
    "Between 1995 and 2010 one yard in three was closed. Towns that lived on ships have lost people ever since, and those who "
    "stayed earn less than before. The study follows 1,400 workers and asks where they went.\nIt proposes a fund that pays for "
    "training, and a council in which the towns have a say. Nothing of the kind has been tried since the law of May 1998.",
)
KOREAN = (
    "항만은 국가 경제에서 중요한 역할을 한다. 이 연구는 2005년부터 2015년까지의 자료를 이용하여 효율성을 분석하였다.\n"
    "정부는 항만에 대한 투자를 늘리고 제도를 개선해야 한다. 2010년 이후 물동량은 12% 증가하였다."
)


def layouts() -> Iterator[tuple[Document, dict[str, Any]]]:
    """Yield a page of each layout, and what it says as gold does."""
    table = tomllib.loads(Path(__file__).with_name("layouts.toml").read_text(encoding="utf-8"))["layout"]
    for number, layout in enumerate(table):
        text = layout["text"].strip()
        for mark, words in (
            ("{title}", TITLES[number % len(TITLES)]),
            ("{names}", NAMES[number % len(NAMES)]),
            ("{body}", BODIES[number % len(BODIES)]),
            ("{korean}", KOREAN),
        ):
            text = text.replace(mark, words)
        yield Document(f"layout{number}", "", language(text), text, blocks(text)), {"report": layout}
