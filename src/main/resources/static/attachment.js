"use strict";
/* Files of a form: chosen, photographed, pasted or dropped, shown before they are sent. Signatures: drawn by hand. */
(() => {
  const MOST = 2048;
  const field = (root) => {
    const main = root.querySelector("input[multiple]");
    const list = root.querySelector(".thumbs");
    let kept = new DataTransfer();
    const show = () => {
      main.files = kept.files;
      list.querySelectorAll("img").forEach((img) => URL.revokeObjectURL(img.src));
      list.replaceChildren(...[...kept.files].map((file, at) => {
        const item = document.createElement("li");
        if (file.type.startsWith("image/")) {
          const img = document.createElement("img");
          img.src = URL.createObjectURL(file); img.alt = file.name; img.width = img.height = 72;
          item.append(img);
        } else {
          const name = document.createElement("span");
          name.textContent = file.name;
          item.append(name);
        }
        const remove = document.createElement("button");
        remove.type = "button"; remove.className = "btn sm icon"; remove.textContent = "×";
        remove.setAttribute("aria-label", `${root.dataset.remove} ${file.name}`);
        remove.addEventListener("click", () => {
          const less = new DataTransfer();
          [...kept.files].forEach((one, n) => { if (n !== at) less.items.add(one); });
          kept = less; show(); main.focus();
        });
        item.append(remove);
        return item;
      }));
    };
    const add = (files) => { [...files].forEach((file) => kept.items.add(file)); show(); };
    root.querySelectorAll("input[type=file]").forEach((input) => input.addEventListener("change", () => {
      const chosen = [...input.files];
      if (input !== main) input.value = "";
      add(chosen);
    }));
    root.addFiles = add;
    const form = root.closest("form");
    ["dragover", "dragleave", "drop"].forEach((kind) => form.addEventListener(kind, (event) => {
      if (!event.dataTransfer || !event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      root.classList.toggle("over", kind === "dragover");
      if (kind === "drop") add(event.dataTransfer.files);
    }));
  };
  document.addEventListener("paste", (event) => {
    const files = event.clipboardData ? [...event.clipboardData.files] : [];
    if (!files.length) return;
    const form = event.target.closest ? event.target.closest("form") : null;
    const root = (form && form.querySelector("[data-attach]")) || document.querySelector("details[open] [data-attach], form[data-main] [data-attach]");
    if (root) { event.preventDefault(); root.addFiles(files); }
  });

  const signature = (root) => {
    const canvas = root.querySelector("canvas");
    const into = root.querySelector("input.drawn");
    const pen = canvas.getContext("2d");
    let strokes = [], stroke;
    const place = (event) => {
      const box = canvas.getBoundingClientRect();
      return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
    };
    const draw = () => {
      pen.fillStyle = "#fff"; pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.strokeStyle = pen.fillStyle = "#111"; pen.lineWidth = 4; pen.lineCap = pen.lineJoin = "round";
      strokes.forEach((points) => {
        pen.beginPath();
        if (points.length === 1) { pen.arc(points[0][0], points[0][1], 2.5, 0, 7); pen.fill(); return; }
        pen.moveTo(...points[0]);
        for (let n = 1; n < points.length - 1; n++) {
          const [x, y] = points[n], [nextX, nextY] = points[n + 1];
          pen.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
        }
        pen.lineTo(...points[points.length - 1]);
        pen.stroke();
      });
    };
    const keep = () => {
      draw();
      const files = new DataTransfer();
      if (strokes.length) {
        const bytes = atob(canvas.toDataURL("image/png").split(",")[1]);
        files.items.add(new File([Uint8Array.from(bytes, (one) => one.charCodeAt(0))], "signature.png", { type: "image/png" }));
      }
      into.files = files.files;
    };
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      stroke = [place(event)]; strokes.push(stroke); draw();
    });
    canvas.addEventListener("pointermove", (event) => { if (stroke && stroke.length < MOST) { stroke.push(place(event)); draw(); } });
    ["pointerup", "pointercancel"].forEach((kind) => canvas.addEventListener(kind, () => { if (stroke) { stroke = undefined; keep(); } }));
    root.querySelector("[data-undo]").addEventListener("click", () => { strokes.pop(); keep(); });
    root.querySelector("[data-clear]").addEventListener("click", () => { strokes = []; keep(); });
    draw();
  };

  const begin = (root) => {
    root.querySelectorAll("[data-attach]:not([data-ready])").forEach((one) => { one.dataset.ready = "1"; field(one); });
    root.querySelectorAll("[data-signature]:not([data-ready])").forEach((one) => { one.dataset.ready = "1"; signature(one); });
  };
  begin(document);
  document.body.addEventListener("htmx:load", (event) => begin(event.target));
})();
