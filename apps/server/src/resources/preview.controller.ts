import { Body, Controller, Inject, Post, UseGuards } from '@nestjs/common';
import { PreviewReply, PreviewRequest } from '@parley/contracts';
import { CLOCK, type Clock } from '../app/tokens';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { TimeZones } from '../dialog/time-zone';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { previewText } from './preview';

@Controller('api/v1/templates/preview')
@UseGuards(AuthGuard)
export class PreviewController {
  private readonly timeZones = new TimeZones();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Post()
  @Endpoint({
    summary: 'What a text becomes with sample values',
    permission: 'read',
    reply: PreviewReply,
  })
  preview(@Acting() by: Principal, @Body(new ZodPipe(PreviewRequest)) body: PreviewRequest): PreviewReply {
    const now = this.clock().getTime();
    return previewText(body, { now, utcOffset: this.timeZones.offsetAt(by.me.tenant.timeZone, now) });
  }
}
