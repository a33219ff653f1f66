"use strict";
/* What pages do better with a script: keys, live boards, countdowns, drafts. Every deed also works without. */
(() => {
  const $ = (query, root = document) => root.querySelector(query);
  const $$ = (query, root = document) => [...root.querySelectorAll(query)];
  const office = document.body.dataset.office;
  const english = document.documentElement.lang.startsWith("en");
  const ahead = document.body.dataset.now ? Number(document.body.dataset.now) - Date.now() : 0;
  const now = () => Date.now() + ahead;

  /* countdowns */
  const length = (ms) => {
    const minutes = Math.floor(Math.abs(ms) / 60000);
    const d = Math.floor(minutes / 1440), h = Math.floor((minutes % 1440) / 60), m = minutes % 60;
    const words = english ? ["d", "h", "min"] : ["天", "时", "分"];
    if (d > 0) return h ? `${d} ${words[0]} ${h} ${words[1]}` : `${d} ${words[0]}`;
    return h > 0 ? `${h} ${words[1]} ${m} ${words[2]}` : `${m} ${words[2]}`;
  };
  const tick = () => {
    $$("[data-due]").forEach((el) => {
      const left = Number(el.dataset.due) - now();
      el.textContent = left < 0 ? (english ? `${length(left)} over` : `超 ${length(left)}`) : (english ? `${length(left)} left` : `剩 ${length(left)}`);
      if (left < 0) { el.classList.remove("soon", "hot"); el.classList.add("over"); }
    });
    const clock = $("[data-clock]");
    if (clock) clock.textContent = new Date(now()).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Shanghai" });
  };
  const place = (root = document) => $$("[data-t]", root).forEach((el) => el.style.setProperty("--t", el.dataset.t));
  const widths = (root = document) => $$("[data-w]", root).forEach((el) => { el.style.width = `${el.dataset.w}%`; });
  setInterval(tick, 15000);

  /* small helps that need no htmx */
  document.addEventListener("click", (event) => {
    const el = event.target.closest("[data-back],[data-print],[data-palette],[data-fill-name],[data-pick]");
    if (!el) return;
    if (el.matches("[data-back]")) history.back();
    if (el.matches("[data-print]")) window.print();
    if (el.matches("[data-palette]")) palette();
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

  document.addEventListener("change", (event) => { if (event.target.matches("[data-submit]")) event.target.form.requestSubmit(); });

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

  /* keys */
  const typing = (el) => el && (el.matches("input:not([type=radio]):not([type=checkbox]),textarea,select") || el.isContentEditable);
  const go = { t: "today", b: "board", c: "complaints", w: "dispatch", h: "households", r: "rules" };
  let prefix = false;
  document.addEventListener("keydown", (event) => {
    const { key } = event;
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "k") { event.preventDefault(); palette(); return; }
    if (key === "F2") { const link = $('[data-key="F2"]'); if (link) { event.preventDefault(); location.href = link.href; } return; }
    if (key === "F4") { const home = $("#home"); if (home) { event.preventDefault(); home.focus(); home.select(); } return; }
    if (event.altKey && /^[1-9]$/.test(key)) { const pick = $$("input[name=category]")[Number(key) - 1]; if (pick) { event.preventDefault(); pick.checked = true; pick.focus(); pick.dispatchEvent(new Event("change", { bubbles: true })); } return; }
    if ((event.ctrlKey || event.metaKey) && key === "Enter") { const form = event.target.form || $("form[data-main]"); if (form) { event.preventDefault(); form.requestSubmit(); } return; }
    if ($("#palette").open) { paletteKey(event); return; }
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (prefix) { prefix = false; if (go[key]) location.href = `/${office}/${go[key]}`; return; }
    if (key === "g") prefix = true;
    if (key === "?") $("#keys").showModal();
    if (key === "j" || key === "k") row(key === "j" ? 1 : -1);
    if (key === "Enter" || key === "o") { const link = $(".row[aria-current=true] a.t, tr[aria-current=true] a"); if (link && event.target === document.body) link.click(); }
    if (key === "e") { const first = $(".deed.first > summary, .row[aria-current=true] .act .btn"); if (first) { event.preventDefault(); if (first.tagName === "SUMMARY") { first.parentElement.open = true; const field = $("textarea,input:not([type=hidden]),select", first.parentElement); if (field) field.focus(); } else first.click(); } }
  });
  const row = (by) => {
    const rows = $$(".row, .tbl tbody tr");
    if (!rows.length) return;
    const at = rows.findIndex((r) => r.getAttribute("aria-current") === "true");
    rows.forEach((r) => r.removeAttribute("aria-current"));
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    next.setAttribute("aria-current", "true");
    next.scrollIntoView({ block: "nearest" });
  };
  const palette = () => { const dialog = $("#palette"); if (!dialog.open) dialog.showModal(); const q = $("#palette-q"); q.select(); htmx.trigger(q, "palette"); };
  const paletteKey = (event) => {
    const options = $$("#palette-list .opt");
    const at = options.findIndex((o) => o.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      options.forEach((o) => o.setAttribute("aria-selected", "false"));
      const next = options[(at + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length];
      if (next) { next.setAttribute("aria-selected", "true"); next.scrollIntoView({ block: "nearest" }); }
    } else if (event.key === "Enter") { event.preventDefault(); const chosen = options[at] || options[0]; if (chosen) chosen.click(); }
  };
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

  /* live: the server says what changed; without it, look every half minute */
  const changed = new Map();
  const told = (topic) => {
    clearTimeout(changed.get(topic));
    changed.set(topic, setTimeout(() => document.body.dispatchEvent(new CustomEvent("live-" + topic)), 150));
  };
  let source, polling;
  const connect = () => {
    source = new EventSource(`/${office}/live`);
    source.onmessage = (event) => told(event.data);
    source.onopen = () => { clearInterval(polling); polling = undefined; };
    source.onerror = () => { if (!polling) polling = setInterval(() => ["promises", "complaints", "notices"].forEach(told), 30000); };
  };
  connect();
  addEventListener("pagehide", () => source.close());

  document.body.addEventListener("htmx:afterSwap", (event) => { place(event.target); widths(event.target); tick(); if (event.target.id !== "refusal" && event.target.id !== "bell") { const refusal = $("#refusal"); if (!event.detail.isError) refusal.replaceChildren(); } });
  document.body.addEventListener("htmx:sendError", () => { $("#refusal").textContent = english ? "The server cannot be reached. What you typed is still here." : "暂时连不上服务器，您填写的内容还在。"; });
  const stale = $("#stale");
  if (stale) {
    const seen = stale.dataset.version;
    document.body.addEventListener("htmx:afterSwap", () => {
      const now = $("#stale");
      if (now && now.dataset.version !== seen) {
        now.className = "note soon";
        now.textContent = english ? "Somebody has just changed this case. Reload to see it; what you typed is kept." : "刚刚有人更新了本案，刷新即可看到；您填写的内容会保留。";
      }
    });
  }
  place(); widths(); tick();
})();
