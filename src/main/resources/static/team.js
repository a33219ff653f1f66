// The points a fault has stand beside their field; the least of them is filled in, and can be taken out again.
'use strict';
const points = document.getElementById('points');
const hint = document.querySelector('[data-points-hint]');
const chosen = document.querySelector('[data-points]');
const show = (from) => {
    hint.textContent = from?.dataset.choices || '';
    points.value = from?.dataset.least || '';
};
chosen.addEventListener('change', () => show(chosen.selectedOptions[0]));
for (const kind of document.querySelectorAll('[name=praise]')) {
    kind.addEventListener('change', () => show(kind.value === 'true' ? kind : chosen.selectedOptions[0]));
}
