// The page around the terminal: how large its letters are, who has the keys, and what happens when the line is cut.
"use strict";
(() => {
  const LOOK_SECONDS = 5; // how often a page that shows something asks whether the hall is still there
  const AGAIN_SECONDS = 2; // how often one that shows nothing does
  const OPENING_SECONDS = 20; // how long the first frame may take
  const COLUMNS = 80;
  const ROWS = 24;
  const body = () => document.body;

  // The smallest screen of the program must fit; larger ones get larger letters, up to what still looks like text.
  function letters() {
    const wide = window.innerWidth / (COLUMNS * 0.62);
    const high = window.innerHeight / (ROWS * 1.25);
    return Math.max(7, Math.min(26, Math.floor(Math.min(wide, high))));
  }

  // Which page this is, also after it was loaded again: the hall tells its own tablets apart by it, never people.
  function own_name() {
    let name = sessionStorage.getItem("page");
    if (!name) {
      const letters = crypto.getRandomValues(new Uint8Array(16));
      name = Array.from(letters, (one) => one.toString(16).padStart(2, "0")).join("");
      sessionStorage.setItem("page", name);
    }
    return name;
  }

  const shown = () => document.visibilityState === "visible" && !body().classList.contains("lost");

  // The program asks before it counts somebody as asked to rate: only a page that is in front answers.
  window.WebSocket = class extends WebSocket {
    constructor(where) {
      super(`${where}&page=${own_name()}`);
      this.addEventListener("message", (event) => {
        if (typeof event.data !== "string") return;
        const [kind, number] = JSON.parse(event.data);
        if (kind === "seen" && shown()) this.send(JSON.stringify(["seen", number]));
      });
    }
  };

  async function there() {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), 4000);
    try {
      const answer = await fetch("alive", { cache: "no-store", signal: patience.signal });
      return answer.ok ? "yes" : "full";
    } catch {
      return "no";
    } finally {
      clearTimeout(timer);
    }
  }

  async function lose() {
    if (body().classList.contains("lost")) return;
    body().classList.add("lost");
    for (;;) {
      await new Promise((done) => setTimeout(done, AGAIN_SECONDS * 1000));
      if ((await there()) === "yes") break;
    }
    window.location.reload();
  }

  function take_keys() {
    const keys = document.querySelector(".xterm-helper-textarea");
    if (!keys) return;
    // Without a keyboard nobody is asked to write: the tablet's own must not cover the screen.
    if (body().dataset.keyboard === "no") keys.setAttribute("inputmode", "none");
    keys.focus({ preventScroll: true });
  }

  document.addEventListener("DOMContentLoaded", () => {
    const terminal = document.getElementById("terminal");
    const where = new URL("ws", window.location.href);
    where.protocol = where.protocol === "https:" ? "wss:" : "ws:";
    where.search = "";
    terminal.dataset.sessionWebsocketUrl = where.href;
    terminal.dataset.fontSize = letters();
    let missed = 0;
    new MutationObserver(() => {
      if (body().classList.contains("-closed")) lose();
      else if (body().classList.contains("-first-byte")) take_keys();
    }).observe(body(), { attributes: true, attributeFilter: ["class"] });
    setTimeout(() => body().classList.contains("-first-byte") || lose(), OPENING_SECONDS * 1000);
    setInterval(async () => {
      missed = (await there()) === "no" ? missed + 1 : 0;
      if (missed >= 2) lose();
    }, LOOK_SECONDS * 1000);
    window.addEventListener("offline", lose);
    window.addEventListener("focus", take_keys);
    document.addEventListener("pointerup", () => setTimeout(take_keys, 0));
    document.addEventListener("contextmenu", (event) => event.preventDefault());
  });
})();
