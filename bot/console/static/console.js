// Keeps a page of the console up to date and sends replies without leaving the page.
// Without this script every page and form works too: by reloading.

const byId = (id) => document.getElementById(id);
const news = byId("news");
const problem = byId("line-problem");

function tell(place, text) {
  if (place) place.textContent = text;
}

function warn(place, text) {
  if (!place) return;
  place.textContent = text;
  place.hidden = !text;
}

// One open stream per visible page: a browser allows few connections to one server.
class Stream {
  constructor(address, events) {
    this.address = address;
    this.events = events;
    this.ended = false;
    document.addEventListener("visibilitychange", () => this.follow());
    window.addEventListener("pagehide", () => this.close());
    window.addEventListener("pageshow", () => this.follow());
    this.follow();
  }

  get live() {
    return this.source?.readyState === EventSource.OPEN;
  }

  follow() {
    if (document.hidden || this.ended) this.close();
    else if (!this.source || this.source.readyState === EventSource.CLOSED) this.open();
  }

  open() {
    this.source = new EventSource(this.address());
    this.source.addEventListener("open", () => warn(problem, ""));
    this.source.addEventListener("error", () => this.failed());
    this.source.addEventListener("logged-out", () => this.end());
    for (const [name, act] of Object.entries(this.events)) {
      this.source.addEventListener(name, (event) => act(JSON.parse(event.data)));
    }
  }

  failed() {
    warn(problem, problem?.dataset.lost ?? "");
    if (this.source?.readyState === EventSource.CLOSED) setTimeout(() => this.follow(), 5000);
  }

  end() {
    this.ended = true;
    this.close();
    warn(problem, problem?.dataset.loggedOut ?? "");
    window.addEventListener("focus", () => { this.ended = false; this.follow(); }, { once: true });
  }

  close() {
    this.source?.close();
    this.source = null;
  }
}

// New HTML in a place, with the focus on the same thing as before.
function swap(place, html) {
  const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
  place.innerHTML = html;
  if (focused) byId(focused)?.focus();
}

function followList(list) {
  let open = null;
  new Stream(() => list.dataset.stream, {
    cases: (data) => {
      swap(list, data.html);
      document.querySelectorAll('[data-count="open"]').forEach((place) => tell(place, data.open));
      document.title = document.title.replace(/\(\d+\)/, `(${data.open})`);
      if (open !== null && open !== data.open) {
        tell(news, data.open === 1 ? news.dataset.one : news.dataset.many.replace("#", data.open));
      }
      open = data.open;
    },
  });
}

class Case {
  constructor(page) {
    this.page = page;
    this.log = byId("log");
    this.panel = byId("panel");
    this.draftKey = `console-draft-${page.dataset.case}`;
    this.bottom();
    this.prepare(true);
    this.stream = new Stream(() => `${page.dataset.stream}?after=${page.dataset.after}`, {
      case: (data) => this.update(data),
    });
  }

  bottom() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  update(data) {
    const near = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 120;
    for (const line of data.lines) this.add(line);
    for (const [seq, html] of Object.entries(data.states)) {
      const place = document.querySelector(`#line-${seq} [data-state]`);
      if (place && place.innerHTML !== html) place.innerHTML = html;
    }
    swap(byId("facts"), data.facts);
    if (data.mode !== this.panel.dataset.mode && data.panel !== null) this.change(data);
    if (near && data.lines.length) this.bottom();
  }

  add(line) {
    if (byId(`line-${line.seq}`)) return;
    byId("nothing")?.remove();
    byId("lines").insertAdjacentHTML("beforeend", line.html);
    this.page.dataset.after = line.seq;
    if (line.author === "person") tell(news, news.dataset.person);
  }

  // Somebody claimed, gave back or closed the case: another panel, but never without the text.
  change(data) {
    const typed = this.text?.value ?? "";
    const inside = this.panel.contains(document.activeElement);
    this.panel.innerHTML = data.panel;
    this.panel.dataset.mode = data.mode;
    this.prepare(false);
    if (typed && this.text) this.text.value = typed;
    else if (typed) {
      byId("kept-text").value = typed;
      byId("kept").hidden = false;
    }
    if (inside) this.panel.focus();
    tell(news, news.dataset.changed);
  }

  prepare(first) {
    this.form = byId("answer");
    this.text = this.form ? byId("text") : null;
    if (!this.form) return;
    if (first && !this.text.value) this.text.value = sessionStorage.getItem(this.draftKey) ?? "";
    this.text.addEventListener("input", () => sessionStorage.setItem(this.draftKey, this.text.value));
    this.text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        this.form.requestSubmit(byId("send"));
      }
    });
    this.form.addEventListener("submit", (event) => {
      if (event.submitter?.hasAttribute("formaction")) return;
      event.preventDefault();
      this.send();
    });
  }

  async send() {
    if (this.sending) return;
    this.sending = true;
    const { form, text } = this;
    const sent = text.value;
    tell(byId("sent"), "");
    warn(byId("answer-problem"), "");
    try {
      const response = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "application/json" },
      });
      const data = await response.json().catch(() => ({}));
      if (response.ok && data.said) this.done(sent, data.said);
      else warn(byId("answer-problem"), data.error ?? form.dataset.failed);
    } catch {
      warn(byId("answer-problem"), form.dataset.failed);
    } finally {
      this.sending = false;
    }
  }

  done(sent, said) {
    const { form, text } = this;
    form.elements.nonce.value = crypto.randomUUID?.() ?? String(Math.random()).slice(2);
    if (text.value === sent) text.value = "";
    if (text.value) sessionStorage.setItem(this.draftKey, text.value);
    else sessionStorage.removeItem(this.draftKey);
    tell(byId("sent"), said);
    text.focus();
    if (!this.stream.live) location.reload();
  }
}

const list = byId("cases");
if (list) followList(list);
const page = byId("case");
if (page) new Case(page);
document.querySelector("form[data-leaves]")?.addEventListener("submit", () => sessionStorage.clear());
