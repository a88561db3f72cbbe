"use strict";
// A click on a word, a mark or an advice plays from there; the word being said is marked.
const players = new Map([...document.querySelectorAll("[data-player]")].map((p) => [p.dataset.player, p]));
let stopAt = Infinity;
function play(target) {
  const player = players.get(target.dataset.answer);
  if (!player) return;
  for (const other of players.values()) if (other !== player) other.pause();
  stopAt = target.dataset.end ? Number(target.dataset.end) : Infinity;
  player.currentTime = Number(target.dataset.start);
  player.play();
  if (target.tagName === "BUTTON") player.scrollIntoView({ block: "center" });
}
document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-start]");
  if (target) play(target);
});
document.addEventListener("keydown", (event) => {
  if ((event.key === "Enter" || event.key === " ") && event.target.matches("span[data-start]")) {
    event.preventDefault();
    play(event.target);
  }
});
for (const [answer, player] of players) {
  const words = [...document.querySelectorAll(`[data-words="${answer}"] [data-start]`)];
  player.addEventListener("timeupdate", () => {
    const now = player.currentTime;
    if (now >= stopAt) { player.pause(); stopAt = Infinity; }
    for (const word of words) word.classList.toggle("now", Number(word.dataset.start) <= now && now < Number(word.dataset.stop));
  });
}
