"""`interview-sim sessions`: what is stored, and what a visitor or the centre may do with it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interview_sim.cli.invocation import invocation, print_json
from interview_sim.messages import message
from interview_sim.results import JsonValue

if TYPE_CHECKING:
    from interview_sim.sessions import Session, Store, Take

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Stored sessions: see, export, delete.",
)
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Which = Annotated[str, typer.Argument(metavar="ID", help="A ticket (A-0412), an id or the beginning of one.")]


@app.command("list")
def list_sessions(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="Sessions on a page.")] = 50,
    offset: Annotated[int, typer.Option(min=0, help="Sessions to leave out.")] = 0,
    as_json: Json = False,
) -> None:
    """The stored sessions, newest first."""
    from interview_sim.sessions import SessionQuery

    with _store(ctx) as store:
        page = store.sessions(SessionQuery(limit=limit, offset=offset))
    if as_json:
        print_json({"total": page.total, "sessions": [_session_json(one) for one in page.sessions]})
        return
    for one in page.sessions:
        sys.stdout.write(_line(one) + "\n")
    sys.stderr.write(f"{len(page.sessions)} / {page.total}\n")


@app.command()
def show(ctx: typer.Context, session: Which, as_json: Json = False) -> None:
    """One session with its answers; no content of them."""
    with _store(ctx) as store:
        found = store.find(session)
        takes = store.takes(found.id)
    if as_json:
        print_json({**_session_json(found), "takes": [_take_json(take) for take in takes]})
        return
    sys.stdout.write(_line(found) + "\n")
    for take in takes:
        seconds = "-" if take.seconds is None else f"{take.seconds:.1f} s"
        name = f"{take.bank_id}/{take.question_id}"
        sys.stdout.write(f"  {take.recording}  {name} ({take.take_no})  {take.state}  {seconds}\n")


@app.command()
def export(
    ctx: typer.Context,
    session: Which,
    into: Annotated[Path, typer.Argument(metavar="DIR", help="A folder named by the ticket is made in it.")],
    as_json: Json = False,
) -> None:
    """All that is held about a session, into a folder."""
    with _store(ctx) as store:
        folder = store.export(store.find(session).id, into)
    print_json({"folder": str(folder)}) if as_json else sys.stdout.write(f"{folder}\n")


@app.command()
def delete(
    ctx: typer.Context,
    session: Which,
    reason: Annotated[str, typer.Option(help="Kept in the log; no names, please.")] = "command line",
    as_json: Json = False,
) -> None:
    """Delete a session at once: recordings, findings, everything but the fact."""
    with _store(ctx) as store:
        gone = store.delete(store.find(session).id, reason)
    print_json({"deleted": gone.ticket}) if as_json else sys.stdout.write(f"{gone.ticket}\n")


@app.command()
def recover(ctx: typer.Context, as_json: Json = False) -> None:
    """Repair what a crash left open, finish what it left half done, delete what is due."""
    with _store(ctx) as store:
        recovered = store.recover()
        swept = store.sweep()
    if as_json:
        rows: list[JsonValue] = [
            {
                **_session_json(one.session),
                "takes": [_take_json(take) for take in one.takes],
                "lost": [_take_json(take) for take in one.lost],
            }
            for one in recovered
        ]
        print_json({"recovered": rows, "deleted": list(swept.deleted), "clock_jumped": swept.clock_jumped})
        return
    for one in recovered:
        sys.stdout.write(f"{one.session.ticket}  {len(one.takes)} recovered, {len(one.lost)} lost\n")


@app.command()
def verify(ctx: typer.Context, as_json: Json = False) -> None:
    """Whether rows and files fit together; exit code 2 when they do not."""
    with _store(ctx) as store:
        found = store.verify()
    if as_json:
        print_json({"findings": [{"code": one.code, "facts": dict(one.facts)} for one in found]})
    else:
        for one in found:
            sys.stdout.write(f"{message(one.code, one.facts, invocation(ctx).language)}\n")
    if found:
        raise typer.Exit(2)


@contextmanager
def _store(ctx: typer.Context) -> Iterator[Store]:
    from interview_sim.sessions import Store

    store = Store(invocation(ctx).data_dir)
    try:
        yield store
    finally:
        store.close()


def _line(session: Session) -> str:
    consents = session.consents
    held = [kind for kind in ("keep", "show", "count") if getattr(consents, kind)]
    leaves = f"{session.delete_after.astimezone():%Y-%m-%d %H:%M}" if session.delete_after else "open"
    began = f"{session.started_at.astimezone():%Y-%m-%d %H:%M}"
    return f"{session.ticket}  {began}  {session.n_takes}  {leaves}  {','.join(held) or '-'}  {session.id}"


def _session_json(session: Session) -> dict[str, JsonValue]:
    consents = session.consents
    return {
        "id": session.id,
        "ticket": session.ticket.code,
        "started_at": session.started_at.isoformat(),
        "ended_at": session.ended_at.isoformat() if session.ended_at else None,
        "ended_how": session.ended_how,
        "delete_after": session.delete_after.isoformat() if session.delete_after else None,
        "preset": session.preset_id,
        "bank": session.bank_id,
        "group": session.profile.group,
        "field": session.profile.field,
        "spoken": session.profile.spoken,
        "consents": {
            "record": consents.record,
            "keep": consents.keep,
            "show": consents.show,
            "count": consents.count,
        },
        "n_takes": session.n_takes,
    }


def _take_json(take: Take) -> dict[str, JsonValue]:
    return {
        "id": take.id,
        "question": f"{take.bank_id}/{take.question_id}",
        "take": take.take_no,
        "practice": take.is_practice,
        "recording": take.recording,
        "state": take.state,
        "seconds": take.seconds,
        "dropped_pictures": take.dropped_pictures,
        "sound_lost_s": take.sound_lost_s,
        "gaps": [{"kind": gap.kind, "start_s": gap.start_s, "end_s": gap.end_s} for gap in take.gaps],
        "failure": take.failure,
    }
