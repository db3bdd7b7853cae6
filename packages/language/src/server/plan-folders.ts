/** Which files of a workspace make up one plan set, and what its configuration says. */
import { type Config, DEFAULT_CONFIG, readConfig } from '../config.ts';
import { rules } from '../rules/index.ts';

/** The file that marks the folder of a plan set. */
export const CONFIG_FILE = 'waakvlam.config.json';

/** Uris are strings, folders without a slash at their end. */
export interface PlanFolders {
  /** Makes a folder the home of a plan set of its own, or no longer. */
  setConfigured(folder: string, configured: boolean): void;
  /** Keeps what the configuration of a folder says. */
  setSettings(folder: string, text: string): void;
  settingsOf(root: string): Config;
  /** A folder that is open in the editor. */
  addWorkspace(folder: string): void;
  /** The folder whose set a file belongs to: the nearest configured one upward, then the workspace's, then its own. */
  rootOf(uri: string): string;
}

const KNOWN = {
  ruleIds: rules.map(({ id }) => id),
  errors: rules.filter(({ severity }) => severity === 'error').map(({ id }) => id),
};

export function newPlanFolders(): PlanFolders {
  const configured = new Set<string>();
  const settings = new Map<string, Config>();
  const workspaces = new Set<string>();
  return {
    setConfigured(folder, on) {
      if (on) configured.add(folder);
      else configured.delete(folder);
      if (!on) settings.delete(folder);
    },
    setSettings(folder, text) {
      settings.set(folder, readConfig(text, `${folder}/${CONFIG_FILE}`, KNOWN));
    },
    settingsOf: (root) => settings.get(root) ?? DEFAULT_CONFIG,
    addWorkspace(folder) {
      workspaces.add(folder.replace(/\/+$/, ''));
    },
    rootOf(uri) {
      let outermost: string | undefined;
      for (let folder = parentOf(uri); folder !== ''; folder = parentOf(folder)) {
        if (configured.has(folder)) return folder;
        if (workspaces.has(folder)) outermost = folder;
      }
      return outermost ?? parentOf(uri);
    },
  };
}

/** The folder that a file or folder stands in; empty at the top. */
export function parentOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
