// The roster: a name is dragged into a cell; digits choose a name, arrows move from cell to cell.
const roster = () => document.querySelector("[data-roster]");
const pens = () => [...roster().querySelectorAll("[name=member]")];
document.addEventListener("dragstart", event => {
  const pen = event.target.closest?.("[data-roster] .pens label");
  if (pen) event.dataTransfer.setData("text/plain", pen.querySelector("input").value);
});
const cellOf = event => event.target.closest?.("[data-roster] .cell");
document.addEventListener("dragover", event => {
  const cell = cellOf(event);
  document.querySelectorAll(".cell.drop").forEach(one => one.classList.toggle("drop", one === cell));
  if (!cell) return;
  cell.classList.add("drop");
  event.preventDefault();
});
document.addEventListener("drop", event => {
  const cell = cellOf(event);
  const pen = cell && pens().find(one => one.value === event.dataTransfer.getData("text/plain"));
  if (!pen) return;
  event.preventDefault();
  pen.checked = true;
  cell.click();
});
document.addEventListener("keydown", event => {
  const cell = cellOf(event);
  if (!cell || event.ctrlKey || event.altKey || event.metaKey) return;
  const pen = /^[1-9]$/.test(event.key) && pens()[event.key - 1];
  if (pen) { pen.checked = true; event.stopPropagation(); return; }
  const cells = [...roster().querySelectorAll(".cell")], wide = cell.closest("tr").querySelectorAll(".cell").length;
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -wide, ArrowDown: wide }[event.key];
  if (!step) return;
  event.preventDefault();
  cells[cells.indexOf(cell) + step]?.focus();
});
