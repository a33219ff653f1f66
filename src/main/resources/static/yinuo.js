"use strict";
/* What pages do better with a script: keys, live boards, countdowns, drafts. Every deed also works without. */
(() => {
  const $ = (query, root = document) => root.querySelector(query);
  const $$ = (query, root = document) => [...root.querySelectorAll(query)];
  const { office, now: served, keys } = document.body.dataset;
  const english = document.documentElement.lang.startsWith("en");
  const say = (zh, en) => (english ? en : zh);
  const ahead = served ? Number(served) - Date.now() : 0;
  const now = () => Date.now() + ahead;
  const kept = (name, value) => {
    try { return value === undefined ? sessionStorage.getItem(name) : sessionStorage.setItem(name, value); } catch { return null; }
  };

  /* countdowns: what is left while that is short; the server wrote the rest */
  const SOON = 7200000, HOT = 900000;
  const length = (ms) => {
    const minutes = Math.floor(Math.abs(ms) / 60000);
    const d = Math.floor(minutes / 1440), h = Math.floor((minutes % 1440) / 60), m = minutes % 60;
    const words = english ? ["d", "h", "min"] : ["天", "时", "分"];
    if (d > 0) return h ? `${d} ${words[0]} ${h} ${words[1]}` : `${d} ${words[0]}`;
    return h > 0 ? `${h} ${words[1]} ${m} ${words[2]}` : `${m} ${words[2]}`;
  };
  const tone = (left) => (left < 0 ? "over" : left <= HOT ? "hot" : left <= SOON ? "soon" : "");
  const tick = () => {
    $$("[data-due]").forEach((el) => {
      const left = Number(el.dataset.due) - now();
      const is = tone(left);
      if (is || el.dataset.always) el.textContent = left < 0 ? say(`超 ${length(left)}`, `${length(left)} over`) : say(`剩 ${length(left)}`, `${length(left)} left`);
      if (!el.classList.contains("due") || el.classList.contains(is || "due")) return;
      el.classList.remove("over", "hot", "soon");
      if (is) el.classList.add(is);
      const row = el.closest(".row");
      if (row && (is === "over" || is === "hot")) tell(`${el.textContent} ${$(".t", row) ? $(".t", row).textContent : ""}`);
    });
    const clock = $("[data-clock]");
    if (clock) clock.textContent = new Date(now()).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Shanghai" });
  };
  const tell = (words) => { const live = $("#live"); if (live) live.textContent = words; };
  const place = (root = document) => $$("[data-t]", root).forEach((el) => el.style.setProperty("--t", el.dataset.t));
  const widths = (root = document) => $$("[data-w]", root).forEach((el) => { el.style.width = `${el.dataset.w}%`; });
  setInterval(tick, 15000);

  /* small helps that need no htmx */
  document.addEventListener("click", (event) => {
    const menu = $("details.menu[open]");
    if (menu && !menu.contains(event.target)) menu.open = false;
    const el = event.target.closest("[data-back],[data-print],[data-palette],[data-fill-name],[data-pick],[data-close],[data-close-toast],[data-keys-open],[data-open],[data-field],[data-apply]");
    if (!el) return;
    if (el.matches("[data-back]")) history.back();
    if (el.matches("[data-print]")) window.print();
    if (el.matches("[data-palette]")) palette();
    if (el.matches("[data-close]")) el.closest("dialog").close();
    if (el.matches("[data-close-toast]")) $("#toast").hidden = true;
    if (el.matches("[data-keys-open]")) $("#keys").showModal();
    if (el.matches("[data-apply]")) apply();
    if (el.matches("[data-open]")) { event.preventDefault(); open(el.dataset.open, el.dataset.focus); }
    if (el.matches("[data-field]")) { event.preventDefault(); const field = fieldOf(el); if (field) field.focus(); }
    if (el.matches("[data-fill-name]")) {
      $("#name").value = el.dataset.fillName; $("#password").value = el.dataset.fillPassword; $("#password").form.requestSubmit();
    }
    if (el.matches("[data-pick]")) choose(el);
  });
  const choose = (el) => {
    const into = $("#" + el.dataset.pick);
    into.value = el.dataset.value;
    const person = $("#person"), phone = $("#phone");
    if (person && el.dataset.person) person.value = el.dataset.person;
    if (phone && el.dataset.phone) phone.placeholder = el.dataset.phone;
    const list = $("#home-list"); if (list) list.replaceChildren();
    into.dispatchEvent(new Event("change", { bubbles: true }));
    const next = $("input[name=category]:checked") || $("input[name=category]");
    if (next) next.focus();
  };

  document.addEventListener("change", ({ target }) => {
    if (target.matches("[data-submit]")) target.form.requestSubmit();
    if (target.matches("[data-all]")) $$(`[name="${target.dataset.all}"]`, target.form).forEach((box) => { box.checked = target.checked; });
  });

  /* one form is sent once */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || form.hasAttribute("hx-post")) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    if (form.dataset.draft) localStorage.removeItem("draft:" + form.dataset.draft);
    setTimeout(() => delete form.dataset.sent, 4000);
  });
  addEventListener("pageshow", () => $$("form").forEach((form) => delete form.dataset.sent));

  /* drafts survive a closed browser */
  $$("form[data-draft]").forEach((form) => {
    const key = "draft:" + form.dataset.draft;
    const kept = form.dataset.keep === "no" ? null : localStorage.getItem(key);
    if (kept) {
      const values = JSON.parse(kept);
      Object.entries(values).forEach(([name, value]) => $$(`[name="${name}"]`, form).forEach((field) => {
        if (field.type === "radio" || field.type === "checkbox") field.checked = field.value === value;
        else if (field.type !== "hidden" && !field.value) field.value = value;
      }));
    }
    form.addEventListener("input", () => {
      const values = {};
      new FormData(form).forEach((value, name) => { if (typeof value === "string" && !name.startsWith("_")) values[name] = value; });
      localStorage.setItem(key, JSON.stringify(values));
    });
  });

  if (document.body.dataset.printNow) addEventListener("load", () => window.print());
  if (!office) { place(); return; }

  /* what was just done: ten seconds, longer while somebody looks at it */
  const toast = $("#toast");
  if (!toast.hidden) {
    let left = 100;
    const fade = setInterval(() => {
      if (!toast.matches(":hover") && !toast.contains(document.activeElement)) left--;
      if (left <= 0 || toast.hidden) { toast.hidden = true; clearInterval(fade); }
    }, 100);
  }

  /* the composer of a case: one form at a time */
  const open = (deed, focus) => {
    const form = $(`[data-deed="${deed}"]`);
    if (!form) return;
    $$("[data-deed]").forEach((other) => { other.hidden = other !== form; });
    $$(".compose [data-open]").forEach((tab) => { if (tab.dataset.open === deed) { tab.hidden = false; tab.setAttribute("aria-current", "true"); } else tab.removeAttribute("aria-current"); });
    const field = focus ? form.elements[focus] : $("textarea,input:not([type=hidden]),select", form);
    if (field) field.focus();
  };
  const fieldOf = (link) => { const form = link.closest("form"); const field = form && form.elements[link.dataset.field]; return field && field.length && !field.tagName ? field[0] : field; };

  /* keys: functions and chords anywhere, single letters only outside fields and if wanted */
  const typing = (el) => el && (el.matches("input:not([type=radio]):not([type=checkbox]),textarea,select") || el.isContentEditable);
  const go = { t: "today", b: "board", c: "complaints", w: "dispatch", h: "households", r: "rules", i: "incidents", "!": "incidents/new" };
  let prefix = false, moved = 0;
  const composing = (event) => event.isComposing || event.key === "Process" || event.keyCode === 229;
  document.addEventListener("keydown", (event) => {
    if (composing(event)) return;
    const { key } = event, chord = event.ctrlKey || event.metaKey;
    if (chord && key.toLowerCase() === "k") { event.preventDefault(); palette(); return; }
    if ($("#palette").open) { paletteKey(event); return; }
    if (key === "F2") { const link = $('[data-key="F2"]'); if (link) { event.preventDefault(); location.href = link.href; } return; }
    if (key === "F4") { const home = $("#home"); event.preventDefault(); if (home) { home.focus(); home.select(); } else palette(); return; }
    if (event.altKey && /^[1-9]$/.test(key)) { const pick = $(`[data-alt="${key}"]`) || $$("input[name=category]")[Number(key) - 1]; if (pick) { event.preventDefault(); pick.checked = true; pick.focus(); pick.dispatchEvent(new Event("change", { bubbles: true })); } return; }
    if (chord && key === "Enter") { const form = event.target.form || $("form[data-main]"); if (form) { event.preventDefault(); form.requestSubmit(); } return; }
    if (key === "Escape") { const menu = $("details[open].menu"); if (menu) { menu.open = false; menu.firstElementChild.focus(); } else if (typing(event.target)) event.target.blur(); return; }
    if (typing(event.target) || chord || event.altKey || keys === "off" || $("dialog[open]")) return;
    if (prefix) { prefix = false; if (go[key]) location.href = `/${office}/${go[key]}`; return; }
    if (single(key, event)) event.preventDefault();
  });
  const current = () => $('[data-row][aria-current="true"]');
  const press = (query, root) => { const el = root === null ? null : $(query, root || document); if (el) el.click(); return Boolean(el); };
  /* Every key clicks the control that is there for the mouse, so that rights and questions are the same. */
  const single = (key, event) => {
    const here = current();
    switch (key) {
      case "g": prefix = true; return true;
      case "?": $("#keys").showModal(); return true;
      case "j": case "ArrowDown": return (key === "j" || here) && move(1);
      case "k": case "ArrowUp": return (key === "k" || here) && move(-1);
      case "Enter": if (here && !event.target.closest("a,button,summary,input")) return press("a.t", here); return false;
      case "o": return press("a.t", here);
      case "e": return here ? press(".act .btn", here) : press("[data-primary]");
      case "a": return press('[data-act="assign"]', here);
      case "c": return press('[data-act="urge"]', here);
      case "x": if (here) { const box = $("input[type=checkbox]", here); if (box) { box.click(); return true; } } return false;
      case "z": return press("#toast form button, [data-undo]");
      case "/": { const field = $("main input[type=search]"); if (field) field.focus(); else palette(); return true; }
      case "r": case "t": case "u": case "w": case "p": case ".": case "[": case "]": return neighbour(key) || press(`[data-casekey="${key}"]`);
      default: return false;
    }
  };
  const rows = () => $$("[data-row]").filter((row) => row.offsetParent);
  const move = (by) => {
    const all = rows();
    if (!all.length) return false;
    const at = all.findIndex((r) => r.getAttribute("aria-current") === "true");
    point(all[Math.max(0, Math.min(all.length - 1, at + by))]);
    moved = Date.now();
    return true;
  };
  const point = (row) => {
    $$('[data-row][aria-current="true"]').forEach((r) => r.removeAttribute("aria-current"));
    if (!row) return;
    row.setAttribute("aria-current", "true");
    if (row.getBoundingClientRect().bottom > innerHeight || row.getBoundingClientRect().top < 60) row.scrollIntoView({ block: "nearest" });
  };

  /* coming back from a row's deed, the cursor is on the row behind it */
  const list = location.pathname;
  document.addEventListener("click", (event) => {
    const row = event.target.closest("[data-row]");
    if (!row || !event.target.closest("a,button")) return;
    const all = rows(), next = all[all.indexOf(row) + 1] || all[all.indexOf(row) - 1];
    kept("cursor:" + list, JSON.stringify([row.dataset.row, next ? next.dataset.row : ""]));
    kept("neighbours", JSON.stringify(all.map((r) => $("a.t", r)).filter(Boolean).map((a) => a.getAttribute("href"))));
  });
  const restore = () => {
    const all = rows();
    if (!all.length || current()) return;
    const wanted = JSON.parse(kept("cursor:" + list) || "[]");
    point(all.find((r) => r.dataset.row === wanted[0]) || all.find((r) => r.dataset.row === wanted[1]) || ($("[data-cursor]") ? all[0] : null));
  };
  const neighbour = (key) => {
    if (key !== "[" && key !== "]") return false;
    const all = JSON.parse(kept("neighbours") || "[]").map((href) => href.split("?")[0]);
    const to = all[all.indexOf(location.pathname) + (key === "]" ? 1 : -1)];
    if (all.includes(location.pathname) && to) location.href = to;
    return true;
  };

  /* several rows at once */
  document.addEventListener("change", () => {
    const bar = $("#batch");
    if (!bar) return;
    const chosen = $$("[data-row] input[type=checkbox]:checked");
    bar.hidden = !chosen.length;
    $("[data-count]", bar).textContent = chosen.length;
  });

  /* palette */
  const palette = () => { const dialog = $("#palette"); if (!dialog.open) dialog.showModal(); const q = $("#palette-q"); q.select(); htmx.trigger(q, "palette"); };
  const options = () => $$("#palette-list .opt");
  const select = (option) => {
    options().forEach((o) => o.setAttribute("aria-selected", String(o === option)));
    if (option) { option.scrollIntoView({ block: "nearest" }); $("#palette-q").setAttribute("aria-activedescendant", option.id); }
  };
  const paletteKey = (event) => {
    const all = options(), at = all.findIndex((o) => o.getAttribute("aria-selected") === "true"), { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") { event.preventDefault(); select(all[(at + (key === "ArrowDown" ? 1 : -1) + all.length) % all.length]); }
    else if (key === "Tab" && all.length) { event.preventDefault(); const group = all[Math.max(0, at)].dataset.group; const groups = [...new Set(all.map((o) => o.dataset.group))]; const next = groups[(groups.indexOf(group) + (event.shiftKey ? groups.length - 1 : 1)) % groups.length]; select(all.find((o) => o.dataset.group === next)); }
    else if (event.altKey && /^[1-9]$/.test(key)) { event.preventDefault(); const nth = all[Number(key) - 1]; if (nth) nth.click(); }
    else if (key === "Enter") { event.preventDefault(); const chosen = all[at] || all[0]; if (chosen) chosen.click(); }
  };
  document.addEventListener("click", (event) => {
    const option = event.target.closest("#palette-list [data-run]");
    if (!option) return;
    event.preventDefault();
    $("#palette").close();
    const run = option.dataset.run;
    if (run === "sign-out") $("#sign-out").requestSubmit();
    if (run === "operator") location = $(".menu a[href$='/operator']").href;
    if (run === "lock") lock();
    if (run === "theme" || run === "lang") $(`.menu [name=${run}]`).click();
    if (run === "keys") $("#keys").showModal();
    if (run === "print") window.print();
    if (run === "clock") { const demo = $("form.demo"); demo.elements.advance.value = option.dataset.value; demo.requestSubmit(); }
  });
  document.addEventListener("keydown", (event) => {
    const list = $("#home-list");
    if (!list || event.target.id !== "home") return;
    const options = $$("[data-pick]", list);
    const at = options.findIndex((o) => o.getAttribute("aria-selected") === "true");
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
      event.preventDefault();
      options.forEach((o) => o.setAttribute("aria-selected", "false"));
      options[(at + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length].setAttribute("aria-selected", "true");
    }
    if (event.key === "Enter" && options.length) { event.preventDefault(); choose(options[Math.max(0, at)]); }
  });

  /* a desk that is left locks itself; what was typed stays below until its owner is back */
  const IDLE = 600000, stir = () => { try { localStorage.setItem("stirred", Date.now()); } catch { /* only this page counts */ } };
  const ask = () => { const dialog = $("#lock"); if (dialog && !dialog.open) { dialog.showModal(); htmx.ajax("GET", `/${office}/operator`, { target: dialog, swap: "innerHTML" }); } };
  const lock = () => fetch(`/${office}/operator/lock`, { method: "POST", headers: JSON.parse(document.body.getAttribute("hx-headers")) }).then((done) => (done.ok ? ask() : stir()));
  if ($("#lock") && $("[data-lock]")) {
    ["pointerdown", "keydown", "wheel"].forEach((what) => document.addEventListener(what, stir, { passive: true }));
    stir();
    setInterval(() => { if (!$("#lock").open && Date.now() - Number(localStorage.getItem("stirred") || Date.now()) > IDLE) lock(); }, 15000);
    $("#lock").addEventListener("cancel", (event) => event.preventDefault());
    document.body.addEventListener("unlocked", () => { stir(); $("#lock").close(); $("#lock").replaceChildren(); });
    document.addEventListener("click", (event) => { if (event.target.closest("[data-lock]")) lock(); });
  }

  /* live: the server says what changed; without it, look every half minute. Nothing moves under pointer or cursor. */
  const changed = new Map();
  const told = (topic) => {
    clearTimeout(changed.get(topic));
    changed.set(topic, setTimeout(() => { document.body.dispatchEvent(new CustomEvent("live-" + topic)); if ($(`[data-live~="${topic}"]`)) look(); }, 150));
  };
  let waiting = null, looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      const answer = await fetch(location.href, { headers: { "X-Live": "1" } });
      if (!answer.ok || answer.redirected) return;
      waiting = new DOMParser().parseFromString(await answer.text(), "text/html");
      const nav = $("#nav", waiting); if (nav) $("#nav").innerHTML = nav.innerHTML;
      const moves = differences();
      if (!moves) { waiting = null; note(0); } else if (busy()) note(moves); else apply();
    } catch { /* the stream tells when it is back */ } finally { looking = false; }
  };
  const text = (row) => row.textContent.replace(/\s+/g, " ").replace(/[剩超] [\d 天时分]+|[\d]+ (d|h|min)( \d+ (h|min))? (left|over)/g, "").trim();
  const differences = () => {
    const was = new Map($$("[data-live] [data-row]").map((r) => [r.dataset.row, text(r)]));
    const is = new Map($$("[data-live] [data-row]", waiting).map((r) => [r.dataset.row, text(r)]));
    let moves = 0;
    was.forEach((words, row) => { if (is.get(row) !== words) moves++; });
    is.forEach((_, row) => { if (!was.has(row)) moves++; });
    return moves || ($$("[data-live]").some((el) => { const other = waiting.getElementById(el.id); return other && text(other) !== text(el); }) ? 1 : 0);
  };
  const busy = () => $$("[data-live]").some((el) => el.contains(document.activeElement) && document.activeElement !== document.body
    || $$("[data-row]", el).some((row) => row.matches(":hover"))) || (current() && Date.now() - moved < 20000) || Boolean($("[data-row] input:checked"));
  const note = (moves) => { const button = $("#changes"); if (button) { button.hidden = !moves; button.textContent = say(`有 ${moves} 条变动`, `${moves} changed`); } };
  const apply = () => {
    if (!waiting) return;
    const was = current() ? current().dataset.row : "";
    $$("[data-live]").forEach((el) => { const fresh = waiting.getElementById(el.id); if (fresh) { el.innerHTML = fresh.innerHTML; htmx.process(el); } });
    waiting = null;
    note(0); place(); widths(); tick();
    if (was) point(rows().find((r) => r.dataset.row === was));
  };
  document.addEventListener("mouseout", (event) => { if (waiting && event.target.closest("[data-live]")) setTimeout(() => { if (waiting && !busy()) apply(); }, 400); });

  let source, polling, away;
  const offline = (is) => { $("#offline").hidden = !is; if (!is) $$("form[data-again]").forEach((form) => { delete form.dataset.again; form.requestSubmit(); }); };
  const connect = () => {
    source = new EventSource(`/${office}/live`);
    source.onmessage = (event) => told(event.data);
    source.onopen = () => { clearInterval(polling); clearTimeout(away); polling = away = undefined; offline(false); };
    source.onerror = () => {
      if (!away) away = setTimeout(() => offline(true), 4000);
      if (!polling) polling = setInterval(() => ["promises", "complaints", "notices"].forEach(told), 30000);
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, 5000);
    };
  };
  connect();
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
  addEventListener("offline", () => offline(true));
  addEventListener("online", () => offline(false));

  /* who else has this page open, and who is writing */
  const presence = $("#presence");
  if (presence) {
    let wrote = 0;
    const here = () => htmx.ajax("POST", `/${office}/live/here`, { target: "#presence", swap: "innerHTML", source: "#presence", values: { path: location.pathname, doing: document.hidden ? "OPEN" : Date.now() - wrote < 30000 ? "EDITING" : "LOOKING" } });
    document.addEventListener("input", (event) => { if (event.target.closest("[data-deed]")) { const began = Date.now() - wrote > 30000; wrote = Date.now(); if (began) here(); } });
    document.addEventListener("visibilitychange", here);
    setInterval(here, 20000);
    addEventListener("load", here);
  }

  /* answers to forms: what is wrong stands in the form, and what was typed stays */
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (!event.detail.isError) return;
    const form = event.detail.requestConfig.elt.closest("form");
    event.detail.target = (event.detail.xhr.status !== 409 && form && $(".refused", form)) || $("#refusal");
    event.detail.shouldSwap = true;
  });
  document.body.addEventListener("htmx:afterSwap", (event) => {
    const target = event.detail.target;
    place(target); widths(target); tick();
    if (target.id === "palette-list") { options().forEach((o, n) => { o.id = `opt-${n}`; }); select(options()[0]); }
    const summary = $(".errsum", target);
    if (!summary) { if (event.detail.requestConfig.verb !== "get" && target.id !== "presence") $("#refusal").replaceChildren(); return; }
    const form = target.closest("form");
    if (form) $$("[aria-invalid]", form).forEach((field) => field.removeAttribute("aria-invalid"));
    $$("[data-field]", summary).forEach((link, n) => { const field = fieldOf(link); link.id = `fault-${n}`; if (field) { field.setAttribute("aria-invalid", "true"); field.setAttribute("aria-describedby", link.id); } });
    if (!document.title.startsWith(say("有误：", "Error: "))) document.title = say("有误：", "Error: ") + document.title;
    summary.focus();
  });
  document.body.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.requestConfig && event.detail.requestConfig.elt.closest("form[data-draft]");
    if (form && event.detail.successful) localStorage.removeItem("draft:" + form.dataset.draft);
  });
  document.body.addEventListener("htmx:sendError", (event) => {
    const form = event.detail.requestConfig.elt.closest("form");
    offline(true);
    if (form && form.method === "post" && event.detail.pathInfo?.requestPath === form.getAttribute("action") && (form.elements.version || form.elements.once)) form.dataset.again = "1";
  });
  const stale = $("#stale");
  if (stale) {
    const seen = stale.dataset.version;
    document.body.addEventListener("htmx:afterSwap", () => {
      const now = $("#stale");
      if (now && now.dataset.version !== seen && !now.className) {
        now.className = "note soon";
        now.textContent = say("刚刚有人更新了本案，您填写的内容会保留。", "Somebody has just changed this case; what you typed is kept. ");
        const link = document.createElement("a");
        link.href = location.pathname; link.textContent = say("看更新", "Show it");
        now.append(link);
      }
    });
  }
  const asked = $("[data-focus-now]");
  if (asked) open(asked.dataset.deed);
  place(); widths(); tick(); restore();
})();
