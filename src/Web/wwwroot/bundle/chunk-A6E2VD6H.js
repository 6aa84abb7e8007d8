import{b as I}from"./chunk-ZLJ3B2JC.js";import{s as a}from"./chunk-SPDXNJRK.js";import{A as n,J as l,N as f,c as m,d as p,ia as o,m as t,p as $,s as v}from"./chunk-L3PRYRRD.js";function O({draft:c,onChange:h,sharedPostId:w}){let r=$.value.own?.circles??[],[i,u]=m(null);p(()=>{let e=!0;return u(null),v("previewAudience",{body:{audience:c.audience,circleId:c.circleId,sharedPostId:w}}).then(s=>e&&u(s),()=>{}),()=>{e=!1}},[c.audience,c.circleId]);let x=I.flatMap(e=>e!=="circle"?[{icon:a[e],text:n(`audience.${e}`),audience:e}]:r.map(s=>({icon:a.circle,text:s.name,audience:e,circleId:s.id}))),y=r.find(e=>e.id===c.circleId),d=(i?.leftOut??[]).reduce((e,s)=>e+s.count,0);return t`
    <div class="audience">
      <${o} label=${n("audience.choose")} class="chip" items=${x.map(e=>({...e,isChosen:e.audience===c.audience&&e.circleId===c.circleId,onClick:()=>h({audience:e.audience,circleId:e.circleId})})).concat({icon:"settings",text:n("circles.manage"),href:"/settings/circles"})}>
        <${l} name=${a[c.audience]} size="16" />
        <bdi>${y?.name??n(`audience.${c.audience}`)}</bdi><${l} name="chevron-down" size="16" />
      </${o}>
      <span class="audience-note soft small-text" aria-live="polite">
        ${i&&t`
          ${i.sample.length>0&&t`<span class="faces">${i.sample.slice(0,3).map(e=>t`
            <${f} key=${e.id} user=${e} size="24" />`)}</span>`}
          <span>${i.everyone?n("audience.everyone"):n("audience.count",{n:i.count??0})}
            ${!i.everyone&&d>0&&` \xB7 ${n("audience.left_out",{n:d})}`}</span>`}
      </span>
    </div>`}export{O as a};
