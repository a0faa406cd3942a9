import { registry } from '@parley/elements';
import { validate } from '@parley/flow-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication, type TestApplication } from '../app/application.fixture';
import { isPassword } from '../auth/passwords';
import { CatalogueService } from '../catalogue/catalogue.service';
import { ReleasedFlows } from '../releases/released-flows';
import { readSeed } from './seed-files';
import { SeedService, type SeededSecrets } from './seed.service';

let app: TestApplication;
let secrets: SeededSecrets;
beforeAll(async () => {
  app = await testApplication();
  secrets = await app.nest.get(SeedService).seed();
});
afterAll(() => app.close());

describe('an empty installation', () => {
  it('gets the demo tenant whose flows answer on their access codes at once', () => {
    const released = app.nest.get(ReleasedFlows);
    const keyOn = (accessCode: string) =>
      released.findRoute({ tenantId: 'demo', accessCode, caller: '1' })?.version.key;
    expect([keyOn('10086'), keyOn('10010')]).toEqual(['call-fee@1.0', 'chat-service@1.0']);
  });

  it('gets flows that have no errors', async () => {
    const catalogue = await app.nest.get(CatalogueService).getCatalogue('demo');
    for (const document of readSeed().documents) {
      const errors = validate(document, registry, catalogue).filter(({ severity }) => severity === 'error');
      expect([document.code, errors]).toEqual([document.code, []]);
    }
  });

  it('gets an admin and a demo account with secrets that are told once', async () => {
    const payload = { userName: 'admin', password: secrets.adminPassword };
    const reply = await app.inject({ method: 'POST', url: '/api/v1/sign-in', payload });
    expect(reply).toMatchObject({ status: 200, body: { role: 'admin', tenant: { id: 'demo' } } });
    const account = await app.prisma.dialogAccount.findUniqueOrThrow({ where: { appKey: 'demo' } });
    expect(await isPassword(secrets.demoSecret ?? '', account.secretHash)).toBe(true);
    expect(await app.nest.get(SeedService).seed()).toEqual({});
  });

  it('reaches the demo back end where this process listens, unless somebody has changed the interface', async () => {
    const seed = app.nest.get(SeedService);
    const urlOf = async () => {
      const row = await app.prisma.businessInterface.findFirstOrThrow({ where: { name: 'account' } });
      return (row.definition as { url?: string }).url;
    };
    await seed.connectDemoBackEnd({ host: '127.0.0.1', port: 4000 });
    await seed.connectDemoBackEnd({ host: '127.0.0.1', port: 4001 });
    expect(await urlOf()).toBe('http://127.0.0.1:4001/demo/accounts/{account}');
    const hosts = await app.prisma.allowListHost.findMany();
    expect(hosts).toMatchObject([{ tenantId: 'demo', host: '127.0.0.1', port: 4001, allowPrivate: true }]);

    await app.prisma.businessInterface.updateMany({ data: { revision: 2 } });
    await seed.connectDemoBackEnd({ host: '127.0.0.1', port: 4002 });
    expect(await urlOf()).toBe('http://127.0.0.1:4001/demo/accounts/{account}');
  });

  it('does not get back what people have removed', async () => {
    await app.prisma.accessCode.deleteMany();
    expect(await app.nest.get(SeedService).seed()).toEqual({});
    expect(await app.prisma.accessCode.count()).toBe(0);
  });
});
