// Shows the sign anew after each saved change: the new one loads unseen, then takes the place.
const SMALLEST = 8; // the sheet's sizes of text are fit-0 to fit-8, as in print

export function startPreview() {
  document.querySelectorAll(".paper__sheet").forEach((frame) => {
    if (frame.contentDocument?.readyState === "complete") fit(frame);
    frame.addEventListener("load", () => fit(frame));
  });
  const holder = document.getElementById("preview");
  const form = document.querySelector("form[data-autosave]");
  if (holder && form) form.addEventListener("saved", () => renew(holder));
}

function renew(holder) {
  holder.querySelectorAll(".paper__sheet--coming").forEach((frame) => frame.remove());
  const seen = holder.querySelector("iframe"), coming = seen.cloneNode();
  coming.classList.add("paper__sheet--coming");
  coming.addEventListener("load", () => {
    fit(coming);
    coming.contentWindow.scrollTo(0, seen.contentWindow.scrollY);
    coming.classList.remove("paper__sheet--coming");
    seen.remove();
  }, { once: true });
  holder.append(coming);
}

// Takes the largest text with which a one-page sheet fits its paper, as the printer does.
function fit(frame) {
  const page = frame.contentDocument, sheet = page?.querySelector(".sheet");
  if (!sheet) return;
  const words = page.documentElement.classList;
  const paper = (page.documentElement.clientWidth * 297) / 210 + 1;
  for (let step = 0; step <= SMALLEST; step += 1) {
    for (let other = 0; other <= SMALLEST; other += 1) words.toggle(`fit-${other}`, other === step);
    if (sheet.getBoundingClientRect().height <= paper) return;
  }
}
