const key = "bartizan-theme";
type Theme = "light" | "dark";

const root = document.documentElement;

/** Storage may be refused, as in private windows or from disk; the theme then lasts for the page. */
const remembered = (): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** Applies what the reader chose before; without a choice the system decides. */
export const storedTheme = (): void => {
  const theme = remembered();
  if (theme === "light" || theme === "dark") root.dataset["theme"] = theme;
};

const current = (): Theme => {
  const chosen = root.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
};

/** Adds the button that changes between light and dark. */
export const themeButton = (place: HTMLElement): void => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "theme";
  const label = (): void => {
    button.textContent = current() === "dark" ? "Light theme" : "Dark theme";
  };
  button.addEventListener("click", () => {
    const theme: Theme = current() === "dark" ? "light" : "dark";
    root.dataset["theme"] = theme;
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Nothing to do: the choice holds until the page is left.
    }
    label();
  });
  label();
  place.append(button);
};
