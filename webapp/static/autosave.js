// Saves a draft while somebody types. Without this file the buttons do the same.
const PAUSE = 600, AGAIN = 15000; // milliseconds
const OURS = ["csrf_token", "version"];

export function startAutosave() {
  forget(document.querySelector("[data-forget]")?.dataset.forget);
  const form = document.querySelector("form[data-autosave]");
  const status = document.getElementById("save-status");
  if (!form || !status) return;
  const address = form.dataset.autosave;
  let version = form.dataset.version, timer, saving = null, dirty = false, stopped = false;

  const show = (state) => {
    const style = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "Europe/London" };
    const time = new Date().toLocaleTimeString("en-GB", style);
    status.dataset.state = state;
    status.textContent = status.dataset[state].replace("{time}", time);
  };
  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  };
  const typed = () => new URLSearchParams(new FormData(form)).toString();
  const accepted = (mark) => {
    version = form.elements.version.value = mark.replaceAll('"', "");
    if (dirty) return;
    forget(address);
    show("saved");
    form.dispatchEvent(new CustomEvent("saved"));
  };

  async function send() {
    dirty = false;
    const body = typed();
    keep(address, { version, body });
    try {
      const headers = { "If-Match": `"${version}"`, "Content-Type": "application/x-www-form-urlencoded" };
      const answer = await fetch(address, { method: "POST", body, headers });
      if (answer.status === 412 || answer.status === 401) {
        stopped = dirty = true;
        show(answer.status === 412 ? "conflict" : "signin");
      } else if (answer.ok) {
        accepted(answer.headers.get("ETag"));
      } else {
        throw new Error(answer.status);
      }
    } catch {
      dirty = true;
      show("offline");
      later(AGAIN);
    }
  }

  async function save() {
    if (saving || stopped || !dirty) return;
    saving = send();
    await saving;
    saving = null;
    if (dirty && !stopped && status.dataset.state !== "offline") later(PAUSE);
  }

  // What could not be sent before the page was left is put back; its version travels with it.
  function bringBack() {
    const copy = kept(address);
    const arrived = copy?.sent && copy.version !== version;
    if (!copy || arrived || !refill(form, new URLSearchParams(copy.body))) return forget(address);
    version = form.elements.version.value = copy.version;
    changed();
  }

  function changed() {
    dirty = true;
    if (stopped) return;
    show("saving");
    later(PAUSE);
  }

  form.addEventListener("input", changed);
  addEventListener("online", () => later(0));
  addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (saving) { // its answer brings the version that this form must name
      event.preventDefault();
      saving.then(() => form.requestSubmit(event.submitter));
      return;
    }
    keep(address, { version, body: typed(), sent: true });
    dirty = false;
    stopped = true;
  });
  bringBack();
}

// The copy on this device: gone with the tab, and with the first answer of the server.
const forget = (address) => sessionStorage.removeItem(`draft:${address}`);
const keep = (address, copy) => sessionStorage.setItem(`draft:${address}`, JSON.stringify(copy));
const kept = (address) => JSON.parse(sessionStorage.getItem(`draft:${address}`));

// Puts the typed text back into the form; tells whether it differs from what the server sent.
function refill(form, copy) {
  let different = false;
  for (const control of form.elements) {
    if (!control.name || OURS.includes(control.name) || control.type === "submit") continue;
    const values = copy.getAll(control.name);
    if (control.type === "radio" || control.type === "checkbox") {
      control.checked = values.includes(control.value);
      different ||= control.checked !== control.defaultChecked;
    } else if (values.length) {
      control.value = values[0].replaceAll("\r\n", "\n");
      different ||= control.value !== sent(control);
    }
  }
  return different;
}

// What the server sent; browsers put typed text back on a reload, so the value does not tell.
function sent(control) {
  const chosen = [...(control.options ?? [])].find((option) => option.defaultSelected);
  return control.options ? (chosen ?? control.options[0]).value : control.defaultValue;
}
