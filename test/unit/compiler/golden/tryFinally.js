(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,getiter,truth,ldglobal,adapt,catchx,finclean,refly}=R,K0=K[0],K1=K[1],g_f=G.cell("f"),g_g=G.cell("g"),g_h=G.cell("h");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_a){let q,r,t0,t1,t2,t3,t4,t5,t6,v_x,F=null;X0:{
if(enter()===S)return abn(K1,0,F,null,h,v_a,v_x);
t0=getiter(v_a);if(t0===S)return abn(K1,1,F,null,h,v_a,v_x);typeof t0==="object"&&t0!==null&&t0.rc++;B1:{B3:{L2:for(;;){
if(pulse()===S)return abn(K1,2,F,null,h,v_a,v_x,t0);
t1=t0.nx();if(t1===S)return abn(K1,3,F,null,h,v_a,v_x,t0);if(t1===END){break B3;}q=v_x;v_x=t1;typeof v_x==="object"&&v_x!==null&&v_x.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);t1=0;t2=t3=undefined;B4:{B5:{
if(typeof v_x==="boolean")t4=v_x;else{t4=truth(v_x);if(t4===S){if((F=abh(K1,4,F,null,h,v_a,v_x,t0,t1,t2,t3))===null)return S;break B5;}}if(t4){
t4=((q=g_g.v)!==undefined?q:ldglobal(g_g));if(t4===S){if((F=abh(K1,5,F,null,h,v_a,v_x,t0,t1,t2,t3))===null)return S;break B5;}typeof t4==="object"&&t4!==null&&t4.rc++;
t5=(t4!==null&&t4.argc===1?t4:adapt(t4,1)).js(0,v_x);if(t5===S){if((F=abh(K1,6,F,null,h,v_a,v_x,t0,t1,t2,t3,t4))===null)return S;break B5;}typeof t5==="object"&&t5!==null&&t5.rc++;typeof t4==="object"&&t4!==null&&--t4.rc===0&&die(t4);t2=t5;t1=1;break B4;}t1=2;break B4;}t3=catchx();t1=-1;}B6:{B7:{
t4=((q=g_h.v)!==undefined?q:ldglobal(g_h));if(t4===S){if((F=abh(K1,7,F,null,h,v_a,v_x,t0,t1,t2,t3))===null)return S;break B7;}typeof t4==="object"&&t4!==null&&t4.rc++;
t6=(t4!==null&&t4.argc===0?t4:adapt(t4,0)).js(0);if(t6===S){if((F=abh(K1,8,F,null,h,v_a,v_x,t0,t1,t2,t3,t4))===null)return S;break B7;}typeof t4==="object"&&t4!==null&&--t4.rc===0&&drop(t4,t6);typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);break B6;}finclean(t1,t3,t2);
return unw(K1,9,F,null,h,v_a,v_x,t0);}if(t1===-1){refly(t3);
return unw(K1,10,F,null,h,v_a,v_x,t0);}if(t1===1){typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=t2;typeof r==="object"&&r!==null&&r.rc--;break X0;}if(t1===2){continue L2;}}}typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);}r=null;}
if(F!==null){leave(F,K1,[h,v_a,v_x],r);Z.d--;return r;}typeof v_x==="object"&&v_x!==null&&--v_x.rc===0&&drop(v_x,r);if(h!==0){h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,getiter,truth,ldglobal,adapt,catchx,finclean,refly}=R,K0=K[0],K1=K[1],g_g=G.cell("g"),g_h=G.cell("h");
return (
function p_f(fr,rv){let q,r,h,v_a,v_x,t0,t1,t2,t3,t4,t5,t6,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_a=v[1];v_x=v[2];q=rv;break;
case 1:h=v[0];v_a=v[1];v_x=v[2];t0=rv;break;
case 2:h=v[0];v_a=v[1];v_x=v[2];t0=v[3];q=rv;break;
case 3:h=v[0];v_a=v[1];v_x=v[2];t0=v[3];t1=rv;break;
case 4:h=v[0];v_a=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=v[6];t4=rv;break;
case 5:h=v[0];v_a=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=v[6];t4=rv;break;
case 6:h=v[0];v_a=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=v[6];t4=v[7];t5=rv;break;
case 7:h=v[0];v_a=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=v[6];t4=rv;break;
case 8:h=v[0];v_a=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=v[6];t4=v[7];t6=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,h,v_a,v_x);
t0=getiter(v_a);case 1:if(t0===S)return abn(K1,1,F,fr,h,v_a,v_x);typeof t0==="object"&&t0!==null&&t0.rc++;
case 11:L2:for(;;){
q=pulse();if(q===S)return abn(K1,2,F,fr,h,v_a,v_x,t0);
t1=t0.nx();if(t1===S)return abn(K1,3,F,fr,h,v_a,v_x,t0);if(t1===END){{pc=12;continue M;}}q=v_x;v_x=t1;typeof v_x==="object"&&v_x!==null&&v_x.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);t1=0;t2=t3=undefined;B4:{B5:{
if(typeof v_x==="boolean")t4=v_x;else{t4=truth(v_x);if(t4===S){if((F=abh(K1,4,F,fr,h,v_a,v_x,t0,t1,t2,t3))===null)return S;break B5;}}if(t4){
t4=((q=g_g.v)!==undefined?q:ldglobal(g_g));if(t4===S){if((F=abh(K1,5,F,fr,h,v_a,v_x,t0,t1,t2,t3))===null)return S;break B5;}typeof t4==="object"&&t4!==null&&t4.rc++;
t5=(t4!==null&&t4.argc===1?t4:adapt(t4,1)).js(0,v_x);if(t5===S){if((F=abh(K1,6,F,fr,h,v_a,v_x,t0,t1,t2,t3,t4))===null)return S;break B5;}typeof t5==="object"&&t5!==null&&t5.rc++;typeof t4==="object"&&t4!==null&&--t4.rc===0&&die(t4);t2=t5;t1=1;break B4;}t1=2;break B4;}t3=catchx();t1=-1;}B6:{B7:{
t4=((q=g_h.v)!==undefined?q:ldglobal(g_h));if(t4===S){if((F=abh(K1,7,F,fr,h,v_a,v_x,t0,t1,t2,t3))===null)return S;break B7;}typeof t4==="object"&&t4!==null&&t4.rc++;
t6=(t4!==null&&t4.argc===0?t4:adapt(t4,0)).js(0);if(t6===S){if((F=abh(K1,8,F,fr,h,v_a,v_x,t0,t1,t2,t3,t4))===null)return S;break B7;}typeof t4==="object"&&t4!==null&&--t4.rc===0&&drop(t4,t6);typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);break B6;}finclean(t1,t3,t2);
return unw(K1,9,F,fr,h,v_a,v_x,t0);}if(t1===-1){refly(t3);
return unw(K1,10,F,fr,h,v_a,v_x,t0);}if(t1===1){typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=t2;typeof r==="object"&&r!==null&&r.rc--;{pc=13;continue M;}}if(t1===2){continue L2;}}
q=pulse();case 2:if(q===S)return abn(K1,2,F,fr,h,v_a,v_x,t0);
t1=t0.nx();case 3:if(t1===S)return abn(K1,3,F,fr,h,v_a,v_x,t0);if(t1===END){{pc=12;continue M;}}q=v_x;v_x=t1;typeof v_x==="object"&&v_x!==null&&v_x.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);t1=0;t2=t3=undefined;
t4=(typeof v_x==="boolean"?v_x:truth(v_x));case 4:if(t4===S){if((F=abh(K1,4,F,fr,h,v_a,v_x,t0,t1,t2,t3))===null)return S;{pc=14;continue M;}}if(!(t4)){pc=15;continue M;}
t4=((q=g_g.v)!==undefined?q:ldglobal(g_g));case 5:if(t4===S){if((F=abh(K1,5,F,fr,h,v_a,v_x,t0,t1,t2,t3))===null)return S;{pc=14;continue M;}}typeof t4==="object"&&t4!==null&&t4.rc++;
t5=(t4!==null&&t4.argc===1?t4:adapt(t4,1)).js(0,v_x);case 6:if(t5===S){if((F=abh(K1,6,F,fr,h,v_a,v_x,t0,t1,t2,t3,t4))===null)return S;{pc=14;continue M;}}typeof t5==="object"&&t5!==null&&t5.rc++;typeof t4==="object"&&t4!==null&&--t4.rc===0&&die(t4);t2=t5;t1=1;{pc=17;continue M;}pc=16;continue M;
case 15:
case 16:t1=2;{pc=17;continue M;}
case 14:t3=catchx();t1=-1;
case 17:
t4=((q=g_h.v)!==undefined?q:ldglobal(g_h));case 7:if(t4===S){if((F=abh(K1,7,F,fr,h,v_a,v_x,t0,t1,t2,t3))===null)return S;{pc=18;continue M;}}typeof t4==="object"&&t4!==null&&t4.rc++;
t6=(t4!==null&&t4.argc===0?t4:adapt(t4,0)).js(0);case 8:if(t6===S){if((F=abh(K1,8,F,fr,h,v_a,v_x,t0,t1,t2,t3,t4))===null)return S;{pc=18;continue M;}}typeof t4==="object"&&t4!==null&&--t4.rc===0&&drop(t4,t6);typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);{pc=19;continue M;}
case 18:finclean(t1,t3,t2);
return unw(K1,9,F,fr,h,v_a,v_x,t0);
case 19:if(!(t1===-1)){pc=20;continue M;}refly(t3);
return unw(K1,10,F,fr,h,v_a,v_x,t0);pc=21;continue M;
case 20:
case 21:if(t1===1){typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=t2;typeof r==="object"&&r!==null&&r.rc--;{pc=13;continue M;}}if(t1===2){{pc=11;continue M;}}pc=11;continue M;
case 12:typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);
case 22:r=null;
case 13:
if(F!==null){leave(F,K1,[h,v_a,v_x],r);Z.d--;return r;}typeof v_x==="object"&&v_x!==null&&--v_x.rc===0&&drop(v_x,r);if(h!==0){h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}}
);})
