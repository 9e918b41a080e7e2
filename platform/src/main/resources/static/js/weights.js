// The weights of dimensions, added up while they are typed.
const output = document.querySelector('output[data-sum]');
const fields = [...document.querySelectorAll('input[name^="weight-"]')];

function add() {
  const hundredths = fields.reduce((sum, field) => sum + Math.round(Number(field.value) * 10_000), 0);
  const sum = hundredths / 10_000;
  output.firstElementChild.textContent = Number.isNaN(sum) ? '–' : String(sum);
  output.classList.toggle('tag--warning', sum !== Number(output.dataset.sum));
}

output?.classList.add('tag', 'tag--neutral');
fields.forEach((field) => field.addEventListener('input', add));
if (output) {
  add();
}
