// Makes the chat livelier. Without it the page works as plain forms.
// Sent: by fetch, so that the page stays. Received: as server-sent events, in order of line number.
(() => {
  "use strict";
  const get = (id) => document.getElementById(id);
  const log = () => get("log");
  const field = get("text");
  const LOST_AFTER_MS = 5000;
  let stream = null;
  let lostTimer = 0;
  let sending = false;
  const held = []; // what the stream brings while a form is on its way

  const freshId = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, "0")).join("");

  const note = (text, urgent) => {
    if (get("note").textContent !== text) get("note").textContent = text;
    if (urgent !== undefined) get("urgent").innerHTML = urgent; // drawn and escaped by the desk
  };

  function measure() {
    document.documentElement.style.setProperty("--composer", `${get("composer").offsetHeight}px`);
  }

  // Lines, once each, in order; gives the new ones that are not the person's own.
  function add(update) {
    const box = document.createElement("ol");
    box.innerHTML = update.html; // drawn and escaped by the desk
    const lines = get("lines");
    const fresh = [];
    for (const line of Array.from(box.children)) {
      if (get(line.id)) continue;
      if (line.classList.contains("line--person")) {
        for (const earlier of lines.querySelectorAll("details.choices[open]")) earlier.open = false;
      } else fresh.push(line);
      lines.append(line);
    }
    if (lines.children.length) get("welcome").replaceChildren();
    return fresh;
  }

  function take(update, pressed) {
    if (update.talk !== log().dataset.talk) return refresh();
    const gone = Array.from(get("lines").children).filter((l) => Number(l.dataset.seq) < update.first);
    if (gone.length) return refresh();
    const fresh = add(update);
    log().dataset.last = Math.max(Number(log().dataset.last), update.last);
    for (const hidden of document.querySelectorAll("input[name=after]")) hidden.value = log().dataset.last;
    if (get("answering").textContent !== update.answering) get("answering").textContent = update.answering;
    if (update.lang !== document.documentElement.lang) return refresh().then(() => show(fresh, pressed));
    show(fresh, pressed);
    return Promise.resolve();
  }

  // New lines come into view; focus goes to new choices unless somebody is typing or reading on.
  function show(fresh, pressed) {
    if (!fresh.length) return;
    const first = get(fresh[0].id) || fresh[0];
    const last = get(fresh[fresh.length - 1].id) || first;
    const before = first.previousElementSibling;
    const top = before && before.classList.contains("line--person") ? before : first;
    for (const line of [top, last]) line.scrollIntoView({ block: "nearest", behavior: "instant" });
    if (top.getBoundingClientRect().top < 0) top.scrollIntoView({ block: "start", behavior: "instant" });
    const idle = document.activeElement === document.body || document.activeElement === field || pressed;
    if (idle && field.value === "") focusOn(last);
    seen();
  }

  // The new choices as a group, not one of them: a second Enter must not choose by accident.
  // The line itself when its choices are further down than can be seen.
  function focusOn(line) {
    const choices = line.querySelector("details[open] [role=group]");
    const inView = choices && choices.getBoundingClientRect().bottom <= get("composer").getBoundingClientRect().top;
    (choices ? (inView ? choices : line) : field).focus({ preventScroll: true });
  }

  function seen() {
    if (document.visibilityState !== "visible" || Number(log().dataset.last) === 0) return;
    if (log().dataset.seen === log().dataset.last) return;
    log().dataset.seen = log().dataset.last;
    post("/seen", { seq: log().dataset.last }).catch(() => { log().dataset.seen = ""; });
  }

  const base = () => get("say").getAttribute("action").replace(/\/say$/, "");
  const token = () => get("say-hidden").querySelector("[name=_token]").value;

  function post(path, values) {
    return fetch(base() + path, {
      method: "POST",
      headers: { Accept: "application/json", "X-Form-Token": token() },
      body: new URLSearchParams(values),
    });
  }

  async function send(path, values, again) {
    const answer = await post(path, { ...values, talk: log().dataset.talk, after: log().dataset.last });
    if (answer.ok) return answer.json();
    if (answer.status === 403 && !again) {
      await refresh();
      return send(path, values, true);
    }
    const json = (answer.headers.get("Content-Type") || "").includes("json");
    const told = json ? await answer.json() : { note: await answer.text(), urgent: "" };
    if (answer.status === 409) await refresh();
    throw Object.assign(new Error("refused"), { told });
  }

  async function submit(form, button) {
    if (sending) return;
    const own = "own" in form.dataset;
    const text = field.value;
    if (own && text.trim() === "") {
      note(get("foot").dataset.empty);
      field.focus();
      return;
    }
    sending = true;
    form.setAttribute("aria-busy", "true");
    const values = { id: form.dataset.id || freshId() };
    form.dataset.id = values.id; // the same id until it is taken: asking again is then harmless
    if (own && form.dataset.text !== text) values.id = form.dataset.id = freshId();
    form.dataset.text = own ? text : "";
    if (own) values.text = text;
    else values[button.name] = button.value;
    try {
      const update = await send(own ? "/say" : "/choose", values, false);
      delete form.dataset.id;
      if (own && field.value === text) field.value = "";
      note("", "");
      await take(update, !own);
    } catch (error) {
      const told = error.told || { note: get("foot").dataset.failed, urgent: "" };
      note(told.note, told.urgent);
      if (own) field.focus();
    } finally {
      sending = false;
      form.removeAttribute("aria-busy");
      measure();
      for (const update of held.splice(0)) await take(update, !own);
    }
  }

  // Take over the parts of a freshly drawn page, but never what somebody is typing.
  async function refresh() {
    const answer = await fetch(`${base()}/`, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const focused = document.activeElement && document.activeElement.id;
    for (const part of document.querySelectorAll("[data-swap]")) {
      const fresh = page.getElementById(part.id);
      if (fresh) part.replaceWith(document.adoptNode(fresh));
    }
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    if (focused && get(focused)) get(focused).focus({ preventScroll: true });
    measure();
    connect();
  }

  function connect() {
    if (stream) stream.close();
    stream = new EventSource(`${base()}/events?after=${log().dataset.last}`);
    stream.addEventListener("update", (event) => {
      const update = JSON.parse(event.data);
      if (sending) held.push(update);
      else take(update, false);
    });
    stream.addEventListener("open", () => {
      clearTimeout(lostTimer);
      lostTimer = 0;
      if (get("note").textContent === get("foot").dataset.away) note("");
    });
    stream.addEventListener("error", () => {
      if (lostTimer) return;
      lostTimer = setTimeout(() => {
        lostTimer = 0;
        note(get("foot").dataset.away);
        if (stream.readyState === EventSource.CLOSED && !document.hidden) connect();
      }, LOST_AFTER_MS);
    });
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if ("send" in form.dataset) {
      event.preventDefault();
      submit(form, event.submitter);
    } else if ("quiet" in form.dataset) {
      event.preventDefault();
      const values = Object.fromEntries(new FormData(form, event.submitter));
      post(form.getAttribute("action").slice(base().length), values).then(refresh, () =>
        note(get("foot").dataset.failed));
    }
  });

  // Enter sends where there is a real keyboard; typing on a choice goes on in the field.
  const fine = window.matchMedia("(pointer: fine)");
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === field && event.key === "Enter" && !event.shiftKey && fine.matches) {
      event.preventDefault();
      get("say").requestSubmit();
    } else if (event.key.length === 1 && (event.target.matches("[tabindex='-1']") ||
        (event.key !== " " && event.target.matches(".choices__button")))) {
      field.focus();
    }
  });
  // A browser gives one site six connections: a page nobody looks at gives its own back.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") return stream.close();
    if (stream.readyState === EventSource.CLOSED) connect();
    return seen();
  });
  // A window that opens with another conversation (one was cleared) tells the windows that show the old one.
  const windows = new BroadcastChannel("talk");
  windows.addEventListener("message", (event) => { if (event.data !== log().dataset.talk) refresh(); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) refresh(); });
  window.addEventListener("resize", measure);

  document.documentElement.classList.add("scripted");
  field.setAttribute("aria-describedby", "text-hint");
  measure();
  const end = get("lines").lastElementChild;
  if (end && !location.hash) end.scrollIntoView({ block: "nearest", behavior: "instant" });
  seen();
  connect();
  windows.postMessage(log().dataset.talk);
})();
