import{a as d,b}from"./chunk-NVICS6IA.js";import{o as x}from"./chunk-GTTIVD3Z.js";import"./chunk-TKLDYCK7.js";import{A as t,E as m,I as c,W as r,Y as p,aa as u,ba as h,ea as $,ga as a,m as s,na as f,p as i,t as n}from"./chunk-ZSA46KT4.js";var k=(o,l)=>(o.publishAt??"9").localeCompare(l.publishAt??"9"),y=({publishAt:o})=>o?m(o,{dateStyle:"medium",timeStyle:"short"}):t("scheduled.no_time");function C(){let o=[...i.value.own?.drafts??[]].sort(k),l=e=>a(async()=>{f(await n("publishDraft",{path:{draftId:e.id}})),h(t("compose.sent"))}),w=async e=>{await u(t("scheduled.delete_title"),t("scheduled.delete_text"),t("act.delete"))&&a(()=>n("deleteDraft",{path:{draftId:e.id}}))};return s`
    <${d} title=${t("scheduled.title")} backTo="/" />
    <ul class="rows">${o.map(e=>s`
      <li key=${e.id} class="row"><${c} name=${b[e.content.audience??"public"]} size="24" />
        <span class="row-text">
          <span class="clamp small pre" dir="auto">
            ${e.content.text||t("compose.n_files",{n:e.media?.length??0})}</span>
          <span class="soft small-text">${y(e)}</span>
          ${e.problem&&s`<span class="form-trouble"><${c} name="circle-alert" size="16" />
            <span>${t("scheduled.problem")} ${p({code:e.problem})}</span></span>`}
        </span>
        <${$} label=${t("act.more")} items=${[{icon:"pencil",text:t("act.edit"),onClick:()=>x({planned:e})},{icon:"send",text:t("scheduled.now"),onClick:()=>l(e)},{icon:"trash-2",text:t("act.delete"),danger:!0,onClick:()=>w(e)}]} />
      </li>`)}</ul>
    ${o.length===0&&s`<${r} icon="clock" text=${t("scheduled.none")} />`}`}export{C as default};
