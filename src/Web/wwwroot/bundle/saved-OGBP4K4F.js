import{a as C}from"./chunk-J44KYWLT.js";import{a as i,g as x,i as m,k as F}from"./chunk-NVICS6IA.js";import"./chunk-GTTIVD3Z.js";import"./chunk-TKLDYCK7.js";import{A as a,K as f,W as p,Y as u,aa as b,ba as k,c,ea as g,ja as h,m as o,p as v,sa as y,t as n,ua as w}from"./chunk-ZSA46KT4.js";var I=50;function P({query:S}){let t=S.get("folder")??void 0,[r,s]=c(null),l=v.value.own?.folders??[],d=l.find(e=>e.id===t),$=F(`saved.${t??""}`,()=>y(e=>n("listSavedPosts",{query:{folderId:t,cursor:e}}),{read:e=>({id:h(e),reasons:[]})})),_=async()=>{await b(a("saved.delete_title",{name:d.name}),a("saved.delete_text"),a("act.delete"))&&n("deleteFolder",{path:{folderId:t}}).then(()=>m("/saved",{replace:!0}),e=>k(u(e)))},E=async e=>{r==="rename"?await n("renameFolder",{path:{folderId:t},body:{name:e}}):m(`/saved?folder=${(await n("createFolder",{body:{name:e}})).id}`)};return o`
    <${i} title=${d?.name??a("nav.saved")} backTo=${t?"/saved":void 0}>
      <${f} icon="plus" label=${a("saved.new")} onClick=${()=>s("new")} />
      ${d&&o`<${g} label=${a("act.more")} items=${[{icon:"pencil",text:a("saved.rename"),onClick:()=>s("rename")},{icon:"trash-2",text:a("saved.delete"),danger:!0,onClick:_}]} />`}
    </${i}>
    ${l.length>0&&o`
      <nav class="tabs" aria-label=${a("saved.folders")}>
        <a href="/saved" aria-current=${t?void 0:"page"}>${a("saved.all")}</a>
        ${l.map(e=>o`<a key=${e.id} href="/saved?folder=${e.id}" aria-current=${e.id===t?"page":void 0}><bdi>${e.name}</bdi></a>`)}
      </nav>`}
    ${r&&o`<${C} key=${r} title=${a(`saved.${r}`)} label=${a("saved.name")} longest=${I}
      value=${r==="rename"?d?.name:""} onClose=${()=>s(null)} save=${E} />`}
    <${x} list=${$} label=${a("nav.saved")} />
    ${w($)&&o`<${p} icon="bookmark" text=${a(t?"saved.none_here":"saved.none")} />`}`}export{P as default};
