/** The language server as a process of its own. The clock is read here and nowhere below. */
import { startServer } from '@waakvlam/language/server';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { isoDay } from './iso-day.ts';

startServer(createConnection(ProposedFeatures.all), NodeFileSystem, { today: () => isoDay(new Date()) });
