import{A as c,J as u,L as f,N as d,O as m,T as k,c as o,d as p,m as t,r,s as n}from"./chunk-L3PRYRRD.js";function P({chosen:i,onChange:h,without:b=new Set}){let[l,v]=o(""),[y,g]=o([]);p(()=>{let e=!0,s=setTimeout(()=>{(l.trim().length>1?n("searchProfiles",{query:{q:l.trim(),limit:20}}):n("listFollowing",{path:{userId:r.value.id},query:{limit:50}})).then(x=>{e&&g(x.items)},()=>{})},l?250:0);return()=>{e=!1,clearTimeout(s)}},[l]);let a=e=>i.some(s=>s.id===e.id),$=e=>h(a(e)?i.filter(s=>s.id!==e.id):[...i,e]),w=y.filter(e=>e.isAvailable&&e.id!==r.value.id&&!b.has(e.id));return t`
    <div class="picker">
      <${k} label=${c("chat.add_people")} type="search" value=${l} onInput=${e=>v(e.target.value)} />
      ${i.length>0&&t`<ul class="picked">${i.map(e=>t`
        <li key=${e.id}><${d} user=${e} size="24" /><${m} user=${e} />
          <${f} icon="x" size="16" label=${c("chat.leave_out",{name:e.displayName})}
            onClick=${()=>$(e)} /></li>`)}</ul>`}
      <ul class="picker-list">${w.map(e=>t`
        <li key=${e.id}><button type="button" class="row-link row" role="checkbox"
          aria-checked=${a(e)?"true":"false"} onClick=${()=>$(e)}>
          <${d} user=${e} size="32" /><span class="row-text"><${m} user=${e} /><span class="soft small-text">
            <bdi>@${e.username}</bdi></span></span>
          ${a(e)&&t`<${u} name="check" size="18" />`}</button></li>`)}</ul>
    </div>`}export{P as a};
