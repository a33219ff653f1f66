"use strict";
/* The intake form by keyboard: household, kind, category, phrases, and drafts that survive. The server decides everything. */
(() => {
  const form = document.getElementById("intake");
  if (!form) return;
  const $ = (query, root = document) => root.querySelector(query);
  const $$ = (query, root = document) => [...root.querySelectorAll(query)];
  const home = $("#home"), box = $("#home-box"), list = $("#home-list"), words = $("#words"), state = $("#draft-state");
  const say = $("#intake-words").dataset;
  const composing = (event) => event.isComposing || event.key === "Process" || event.keyCode === 229;
  const foresee = () => htmx.trigger("#coming", "foresee");
  const later = (work, ms) => { let timer; return () => { clearTimeout(timer); timer = setTimeout(work, ms); }; };

  /* household: a combobox that becomes a strip */
  let wanted = false, editing = false, seen = "";
  const options = () => $$("[role=option]", list);
  const at = () => options().findIndex((one) => one.getAttribute("aria-selected") === "true");
  const select = (index) => {
    const all = options();
    if (!all.length) return;
    const chosen = all[(index + all.length) % all.length];
    all.forEach((one) => one.setAttribute("aria-selected", String(one === chosen)));
    home.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  };
  const close = () => { list.replaceChildren(); home.setAttribute("aria-expanded", "false"); home.removeAttribute("aria-activedescendant"); };
  const choose = (option) => {
    wanted = editing = false;
    home.value = option.dataset.home;
    close();
    if (!option.dataset.home) { box.classList.remove("chosen"); $("#person").focus(); changed(); foresee(); return; }
    $("#person").value = option.dataset.person;
    $("#phone").placeholder = option.dataset.phone;
    changed(); foresee();
    next();
  };
  const next = () => { const pick = $(".kindbox:not([hidden]) [data-digits] input:checked") || $(".kindbox:not([hidden]) [data-digits] input"); (pick || words).focus(); };
  const unchoose = () => { editing = true; box.classList.remove("chosen"); home.focus(); home.select(); };
  const settle = () => box.classList.toggle("chosen", Boolean($("#house .house")) && !editing);
  home.addEventListener("input", () => { editing = true; box.classList.remove("chosen"); });
  home.addEventListener("blur", () => setTimeout(() => { if (!list.contains(document.activeElement)) { editing = false; close(); settle(); } }, 200));
  home.addEventListener("keydown", (event) => {
    if (composing(event)) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); select(at() + (event.key === "ArrowDown" ? 1 : -1)); }
    if (event.key === "Enter") {
      event.preventDefault(); event.stopPropagation();
      if (event.ctrlKey && options().length) { choose(options().at(-1)); return; }
      if (options().length && seen === home.value) choose(options()[Math.max(0, at())]);
      else if (home.value) wanted = true;
    }
    if (event.key === "Escape" && options().length) { event.preventDefault(); event.stopImmediatePropagation(); close(); }
  }, true);
  list.addEventListener("mousedown", (event) => { const option = event.target.closest("[role=option]"); if (option) { event.preventDefault(); choose(option); } });
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.target === list) {
      seen = home.value;
      home.setAttribute("aria-expanded", String(options().length > 0));
      if (options().length) select(Math.max(0, at()));
      if (wanted && options().length) choose(options()[Math.max(0, at())]);
    }
  });
  document.body.addEventListener("htmx:oobAfterSwap", settle);
  document.addEventListener("click", (event) => {
    const el = event.target.closest("[data-change],[data-who],[data-into],[data-another],[data-restore],[data-snippet],[data-copy-draft]");
    if (!el) return;
    if (el.matches("[data-change]")) unchoose();
    if (el.matches("[data-who]")) { $("#person").value = el.dataset.who; $("#phone").placeholder = el.dataset.phone; changed(); foresee(); }
    if (el.matches("[data-into]")) { const field = $("#" + el.dataset.into); field.value = el.dataset.value; field.dispatchEvent(new Event("change", { bubbles: true })); }
    if (el.matches("[data-another]")) another();
    if (el.matches("[data-restore]")) restore();
    if (el.matches("[data-snippet]")) insert(el.dataset.snippet);
    if (el.matches("[data-copy-draft]")) { form.elements.once.value = fresh(); form.elements.version.value = 0; save(); }
  });

  /* kinds, categories, another phrase */
  const kinds = () => { const matter = $("input[name=matter]:checked", form); $$(".kindbox").forEach((one) => { one.hidden = !matter || one.dataset.for !== matter.value; }); };
  const another = () => { const variant = form.elements.variant; variant.value = Number(variant.value || 0) + 1; foresee(); };
  form.addEventListener("change", (event) => { if (event.target.name === "matter") kinds(); });
  const pick = (input) => { input.checked = true; input.focus(); input.dispatchEvent(new Event("change", { bubbles: true })); };
  document.addEventListener("keydown", (event) => {
    if (composing(event) || document.querySelector("dialog[open]")) return;
    const { key } = event;
    const stop = () => { event.preventDefault(); event.stopImmediatePropagation(); };
    if (event.altKey && /^[1-9]$/.test(key)) {
      const kind = $(`#matter input[data-digit="${key}"]`);
      stop();
      if (kind) { pick(kind); kinds(); next(); }
      return;
    }
    if (key === "F8") { stop(); another(); return; }
    if (key === "F4") { stop(); unchoose(); return; }
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "s") { stop(); save(); return; }
    if ((event.ctrlKey || event.metaKey) && key === "Enter" && event.target !== home) { stop(); form.requestSubmit($("[data-primary]")); return; }
    const group = event.target.closest && event.target.closest("[data-digits]");
    if (group && /^[1-9]$/.test(key) && !event.ctrlKey && !event.metaKey) {
      const chosen = $$("input", group)[Number(key) - 1];
      if (chosen) { stop(); pick(chosen); words.focus(); }
      return;
    }
    if (key === "Escape" && !snippets.hidden) { stop(); snippets.hidden = true; return; }
    if (key === "Escape") { stop(); leave(); }
  }, true);
  const leave = async () => { await save(); location.href = form.dataset.leave; };

  /* "/" in the words offers phrases */
  const snippets = $("#snippets");
  const slash = () => { const found = /(?:^|[\s，。；、,.;])\/([^\s/]{0,12})$/.exec(words.value.slice(0, words.selectionStart)) || /^\/([^\s/]{0,12})$/.exec(words.value); return found; };
  const offered = () => $$("[data-snippet]", snippets).filter((one) => !one.hidden);
  words.addEventListener("input", () => {
    const typed = slash();
    $$("[data-snippet]", snippets).forEach((one) => { one.hidden = Boolean(typed && typed[1] && !one.dataset.snippet.includes(typed[1])); one.setAttribute("aria-selected", "false"); });
    snippets.hidden = !typed || !offered().length;
    if (!snippets.hidden) offered()[0].setAttribute("aria-selected", "true");
  });
  words.addEventListener("keydown", (event) => {
    if (composing(event) || snippets.hidden) return;
    const all = offered(), now = all.findIndex((one) => one.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const chosen = all[(now + (event.key === "ArrowDown" ? 1 : -1) + all.length) % all.length];
      all.forEach((one) => one.setAttribute("aria-selected", String(one === chosen)));
      chosen.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter" && !event.ctrlKey) { event.preventDefault(); insert(all[Math.max(0, now)].dataset.snippet); }
  });
  const insert = (text) => {
    const typed = slash(), end = words.selectionStart, from = typed ? end - typed[1].length - 1 : end;
    words.setRangeText(text, Math.max(0, from), end, "end");
    snippets.hidden = true;
    words.focus();
    words.dispatchEvent(new Event("change", { bubbles: true }));
  };

  /* drafts: on the server three seconds after a change; in this browser while the server is away */
  const fresh = () => { const b = crypto.getRandomValues(new Uint8Array(16)); b[6] = (b[6] & 15) | 64; b[8] = (b[8] & 63) | 128; const h = [...b].map((x) => x.toString(16).padStart(2, "0")).join(""); return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`; };
  const key = () => "intake:" + form.elements.once.value;
  let dirty = false, sending = false, gone = false, conflict = false;
  const typedAnything = () => Boolean(home.value || words.value || $("#person").value);
  const local = () => { const values = {}; new FormData(form).forEach((value, name) => { if (typeof value === "string" && !name.startsWith("_")) values[name] = value; }); localStorage.setItem(key(), JSON.stringify(values)); };
  const save = async () => {
    if (gone || sending || !dirty || !typedAnything()) return;
    sending = true; dirty = false;
    try {
      const answer = await fetch(form.dataset.draftTo + form.elements.once.value, { method: "POST", headers: { "HX-Request": "true" }, body: new URLSearchParams(new FormData(form)) });
      if (answer.status === 409) { other(); return; }
      if (!answer.ok) throw new Error(String(answer.status));
      const kept = await answer.json();
      form.elements.version.value = kept.version;
      localStorage.removeItem(key());
      state.textContent = say.saved + " " + kept.savedAt;
      conflict = false;
    } catch (away) {
      dirty = true; local();
      state.textContent = say.offline;
      setTimeout(soon, 5000);
    } finally { sending = false; if (dirty && !conflict) soon(); }
  };
  const other = () => {
    conflict = true; local();
    const link = document.createElement("a"); link.href = "?draft=" + form.elements.once.value; link.textContent = say.open;
    const copy = document.createElement("button"); copy.type = "button"; copy.className = "btn sm"; copy.dataset.copyDraft = ""; copy.textContent = say.copy;
    state.replaceChildren(say.other + " ", link, " ", copy);
  };
  const soon = later(save, 3000);
  const changed = () => { dirty = true; if (!conflict) soon(); };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  addEventListener("online", () => save());
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" && dirty && !gone && typedAnything()) local(); });
  $("[data-keep]").addEventListener("click", (event) => { event.preventDefault(); dirty = true; save(); });
  form.addEventListener("submit", () => { gone = true; localStorage.removeItem(key()); });

  /* what was typed while the server was away */
  const stored = () => Object.keys(localStorage).filter((name) => name.startsWith("intake:"));
  const restore = () => {
    const name = stored()[0];
    if (!name) return;
    const values = JSON.parse(localStorage.getItem(name));
    localStorage.removeItem(name);
    Object.entries(values).forEach(([field, value]) => $$(`[name="${CSS.escape(field)}"]`, form).forEach((one) => { if (one.type === "radio" || one.type === "checkbox") one.checked = one.value === value; else if (field !== "once" && field !== "version") one.value = value; }));
    kinds(); changed(); foresee();
    $("#local-drafts").hidden = !stored().length;
  };
  if (stored().length) $("#local-drafts").hidden = false;

  kinds(); settle();
  const wrong = $("#wrong");
  if (wrong) { document.title = "! " + document.title; wrong.focus(); }
})();
