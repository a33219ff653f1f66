// A code that is scanned or typed leads to its key in the count of the month.
document.addEventListener("keydown", event => {
  const scan = event.target.closest("[data-scan]");
  if (!scan || event.key !== "Enter") return;
  event.preventDefault();
  const code = scan.value.trim().toUpperCase();
  const line = [...document.querySelectorAll(scan.dataset.scan + " form")].find(one => one.id.toUpperCase() === "KEY-" + code);
  document.querySelectorAll(".tally.found").forEach(one => one.classList.remove("found"));
  scan.setCustomValidity(line ? "" : scan.dataset.none);
  scan.reportValidity();
  if (!line) return;
  line.classList.add("found");
  line.scrollIntoView({ block: "center" });
  line.querySelector("button")?.focus();
  scan.value = "";
});
