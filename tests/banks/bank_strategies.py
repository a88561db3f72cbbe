# ruff: noqa: E501  (tables are easier to read in long lines)
"""Random banks as hypothesis strategies: any text that the schema takes, also what spreadsheets compute."""

from __future__ import annotations

from hypothesis import strategies as st

from interview_sim.banks import (
    GROUPS,
    PARTS,
    STEPS,
    Audio,
    Clip,
    ExpectedPoint,
    FollowUp,
    Question,
    QuestionBank,
    Text,
    Words,
)

ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True).filter(
    lambda value: value not in {"con", "prn", "aux", "nul"} and value[:3] not in {"com", "lpt"}
)
_awkward = st.sampled_from(
    ["=1+1", "+82", "-", "@x", "'x", "''", "a;b", "a\\", "\\;", "1", "01", "1.0", "true", "null", "~", "a: b", "# x", "- x",
     "{a}", "[a]", "&a", "*a", "!x", "%d", '"', "'", "a\nb", "a\n\nb", "2026-11-24", "_x000D_", "_x005F_", "no", "：", "가\u200d나"]
)  # fmt: skip
_letters = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"), exclude_characters="\ufeff"
)
_written = st.one_of(st.text(_letters, min_size=1, max_size=30), _awkward)


def _is_phrase(value: str) -> bool:
    return bool(value.strip()) and "\n" not in value


phrases = st.one_of(st.text(_letters, min_size=1, max_size=20), _awkward).filter(_is_phrase)
slugs = st.from_regex(r"[a-z0-9]{1,6}(_[a-z0-9]{1,4})?", fullmatch=True)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    korean, english = draw(st.one_of(st.just(""), _written)), draw(st.one_of(st.just(""), _written))
    return Text(ko=korean, en=english) if korean.strip() or english.strip() else Text(ko="질문")


def _tuples(entries: st.SearchStrategy[str], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(entries, max_size=most, unique=True).map(tuple)


_points = st.builds(
    ExpectedPoint, id=ids, label=texts(), synonyms=st.builds(Words, ko=_tuples(phrases), en=_tuples(phrases))
)
_audio = st.builds(
    Audio, ko=st.sampled_from(["a.wav", "audio/질문 1.mp3"]), en=st.sampled_from([None, "b.ogg"])
)
_clip = st.builds(
    Clip, ko=st.sampled_from([None, "clips/면접관 1.MOV"]), en=st.sampled_from(["b.mp4", "c/d.webm"])
)


@st.composite
def questions(
    draw: st.DrawFn, question_id: str, set_id: str | None = None, step: str | None = None
) -> Question:
    points = draw(st.lists(_points, max_size=4, unique_by=lambda point: point.id))
    conditions = [("missing_part", part) for part in PARTS] + [
        ("missing_point", point.id) for point in points
    ]
    chosen = draw(st.lists(st.sampled_from(conditions), max_size=3, unique=True))
    maybe = st.one_of(st.none(), texts())
    tags = draw(st.lists(phrases.map(_settled), max_size=2, unique=True))
    return Question(
        id=question_id,
        kind="in_depth"
        if set_id
        else draw(st.sampled_from(["self_introduction", "basic", "situational", "practice"])),
        set_id=set_id,
        step=step,
        text=draw(texts()),
        competency=draw(st.one_of(st.none(), slugs)),
        why=draw(maybe),
        hint=draw(maybe),
        model_answer=draw(maybe),
        job_need=draw(maybe),
        expected_points=tuple(points),
        follow_ups=tuple(FollowUp(**{key: name, "ask": draw(texts())}) for key, name in chosen),
        think_s=draw(st.integers(0, 600)),
        answer_s=draw(st.integers(5, 1200)),
        done_after_s=draw(st.one_of(st.none(), st.integers(0, 600))),
        retries=draw(st.one_of(st.none(), st.integers(0, 99))),
        groups=draw(_tuples(st.sampled_from(GROUPS))),
        fields=draw(_tuples(slugs)),
        tags=tuple(tags),
        audio=draw(st.one_of(st.none(), _audio)),
        clip=draw(st.one_of(st.none(), _clip)),
    )


def _settled(phrase: str) -> str:
    """A phrase as the schema stores it, so that "a" and " a" are not taken for two."""
    return Words(ko=(phrase,)).ko[0]


@st.composite
def banks(draw: st.DrawFn) -> QuestionBank:
    names = draw(st.lists(ids, max_size=5, unique=True))
    found: list[Question] = []
    for name in names:
        if draw(st.booleans()):
            found.append(draw(questions(f"{name}-q")))
        else:
            found += [draw(questions(f"{name}-s{n}", set_id=name, step=step)) for n, step in enumerate(STEPS)]
    bank_id = draw(ids)
    return QuestionBank(
        id=bank_id,
        version=draw(st.integers(1, 1_000_000)),
        name=draw(texts()),
        summary=draw(st.one_of(st.none(), texts())),
        licence=draw(st.one_of(st.none(), phrases)),
        include=tuple(other for other in draw(_tuples(ids)) if other != bank_id),
        fields=draw(_tuples(slugs)),
        questions=tuple(found),
    )
