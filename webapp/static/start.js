// Everything here only makes things quicker. Without this file every page still works.
import { initAll } from "./vendor/govuk-frontend.min.js";
import { startAutosave } from "./autosave.js";
import { startPreview } from "./preview.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
startAutosave();
startPreview();
