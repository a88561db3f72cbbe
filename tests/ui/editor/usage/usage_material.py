"""How the questions of a made-up bank fare, as the page is shown it."""

from __future__ import annotations

from interview_sim.review.usage import QuestionUsage, Told, rewrite_next
from interview_sim.ui.editor.usage.shown import ShownUsage, UsageRow, Wanted

TEXTS = {
    "teamwork": (
        "팀에서 의견이 부딪쳤던 일과, 그때 어떻게 풀었는지 말씀해 주세요.",
        "Tell us about a conflict in a team, and how you settled it.",
    ),
    "motive": ("우리 회사에 지원한 까닭을 말씀해 주세요.", "Why do you apply to our company?"),
    "strength": ("본인의 강점 한 가지를 말씀해 주세요.", "Name one of your strengths."),
    "deadline": (
        "마감이 겹쳤을 때 일의 순서를 정한 경험을 말씀해 주세요.",
        "Tell us how you set priorities when deadlines met.",
    ),
    "service": ("화가 난 고객을 만나면 어떻게 하시겠습니까?", "What do you do when a customer is angry?"),
}
POINTS = {
    "conflict": {"ko": "부딪친 의견의 내용", "en": "what the conflict was about"},
    "listening": {"ko": "상대의 말을 들음", "en": "listening to the other side"},
    "agreement": {"ko": "함께 정한 결론", "en": "the agreement reached"},
}


def fared(name: str, n: int, **figures: object) -> QuestionUsage:
    usual: dict[str, object] = {
        "is_told": True,
        "n_answered": n,
        "n_empty": 0,
        "n_left": 0,
        "n_retaken": n // 8,
        "n_followed_up": 0,
        "answer_s": 48.0,
        "length_share": 0.62,
        "content_share": 0.71,
        "n_content": n,
    }
    return QuestionUsage(question_id=name, n_asked=n, **{**usual, **figures})  # type: ignore[arg-type]


USAGES = (
    fared(
        "teamwork",
        64,
        n_answered=47,
        n_empty=5,
        n_left=12,
        n_followed_up=21,
        answer_s=31.4,
        length_share=0.34,
        content_share=0.31,
        n_content=41,
        points=(
            Told(id="agreement", n=41, share=0.07),
            Told(id="listening", n=41, share=0.29),
            Told(id="conflict", n=41, share=0.8),
        ),
        parts=(
            Told(id="result", n=38, share=0.11),
            Told(id="task", n=38, share=0.42),
            Told(id="situation", n=38, share=0.95),
            Told(id="action", n=9, share=None),
        ),
    ),
    fared("motive", 71),
    fared("strength", 68, content_share=0.37, length_share=0.97),
    fared("old-question", 22, content_share=0.9),
    QuestionUsage(question_id="deadline", n_asked=7),
    fared("service", 33, content_share=0.52),
)


def rows() -> tuple[UsageRow, ...]:
    ranked = {one.usage.question_id: (at, one) for at, one in enumerate(rewrite_next(USAGES), start=1)}
    places = {name: at for at, name in enumerate(TEXTS)}
    found = []
    for one in USAGES:
        name = one.question_id
        rank, rewrite = ranked.get(name, (None, None))
        text = TEXTS.get(name)
        found.append(
            UsageRow(
                usage=one,
                rank=rank,
                place=places.get(name),
                reasons=() if rewrite is None else rewrite.reasons,
                text={} if text is None else {"ko": text[0], "en": text[1]},
                kind="in_depth" if text else "",
                points=POINTS,
            )
        )
    return tuple(found)


def shown(wanted: Wanted | None = None) -> ShownUsage:
    return ShownUsage(
        wanted=wanted or Wanted(bank_id="common"),
        rows=rows(),
        banks=("common", "office"),
        bank_names={
            "common": {"ko": "기본 질문", "en": "Common questions"},
            "office": {"ko": "사무·행정", "en": "Office and administration"},
        },
        version="3",
        year="2026",
    )
